"""
expect: fails test_split
mistake: split shuffles in place
hint: You shuffle the arrays that you were given: afterwards the caller's images and labels are in
  another order. Draw an order, and take copies in that order.
"""

import numpy as np


def split_then_augment(images, labels, validation_fraction, transform, rng):
    if len(images) != len(labels) or not 0 <= validation_fraction <= 1:
        raise ValueError("labels or fraction are not right")
    order = rng.permutation(len(images))
    images[:] = images[order]
    labels[:] = labels[order]
    held = round(validation_fraction * len(images))
    x, y = images.astype(np.float64), labels.astype(np.int64)
    return transform(x[held:], rng), y[held:], x[:held], y[:held]
