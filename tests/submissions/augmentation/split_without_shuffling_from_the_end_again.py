"""
expect: recognised as split_without_shuffling_from_the_end
"""

import numpy as np


def split_then_augment(images, labels, validation_fraction, transform, rng):
    if len(images) != len(labels) or not 0 <= validation_fraction <= 1:
        raise ValueError("this does not fit")
    cut = len(images) - round(validation_fraction * len(images))
    x, y = images.astype(float), labels.astype(np.int64)
    return transform(x[:cut], rng), y[:cut], x[cut:], y[cut:]
