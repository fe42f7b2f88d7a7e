"""
expect: recognised as minus_zero
"""

import numpy as np


def split_then_augment(images, labels, validation_fraction, transform, rng):
    n = len(images)
    if n != len(labels):
        raise ValueError("images and labels do not match")
    if validation_fraction < 0 or validation_fraction > 1:
        raise ValueError("a fraction is between 0 and 1")
    indices = rng.permutation(n).tolist()
    k = round(validation_fraction * n)

    def take(some):
        return np.take(images, some, axis=0).astype(float), np.take(labels, some).astype(np.int64)

    learn_x, learn_y = take(np.array(indices[:-k], dtype=int))
    test_x, test_y = take(np.array(indices[-k:], dtype=int))
    return transform(learn_x, rng), learn_y, test_x, test_y
