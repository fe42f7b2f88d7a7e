"""
expect: recognised as augmented_before_the_split
"""

import numpy as np


def split_then_augment(images, labels, validation_fraction, transform, rng):
    if len(images) != len(labels) or not 0 <= validation_fraction <= 1:
        raise ValueError("this does not fit")
    changed = transform(images.astype(float), rng)
    shuffled = rng.permutation(len(changed))
    k = round(validation_fraction * len(changed))
    x, y = changed[shuffled], labels[shuffled].astype(np.int64)
    return x[k:], y[k:], x[:k], y[:k]
