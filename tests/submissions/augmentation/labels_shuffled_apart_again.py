"""
expect: recognised as labels_shuffled_apart
"""

import numpy as np


def split_then_augment(images, labels, validation_fraction, transform, rng):
    if len(images) != len(labels) or not 0 <= validation_fraction <= 1:
        raise ValueError("this does not fit")
    k = round(validation_fraction * len(images))
    x = rng.permutation(images.astype(float))
    y = rng.permutation(labels.astype(np.int64))
    return transform(x[k:], rng), y[k:], x[:k], y[:k]
