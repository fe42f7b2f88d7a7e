"""
expect: recognised as only_the_images_shuffled
"""

import numpy as np


def split_then_augment(images, labels, validation_fraction, transform, rng):
    if len(images) != len(labels) or not 0 <= validation_fraction <= 1:
        raise ValueError("this does not fit")
    k = round(validation_fraction * len(images))
    x, y = images.astype(float), labels.astype(np.int64)
    rng.shuffle(x)
    return transform(x[k:], rng), y[k:], x[:k], y[:k]
