"""
expect: fails test_split, test_split_of_any_data
mistake: minus zero
hint: You cut with a negative number, as in `order[:-k]`. For k = 0, that is `order[:0]`: nothing is
  left for training.
"""

import numpy as np


def split_then_augment(images, labels, validation_fraction, transform, rng):
    if len(images) != len(labels) or not 0 <= validation_fraction <= 1:
        raise ValueError("this does not fit")
    order = rng.permutation(len(images))
    k = round(validation_fraction * len(images))
    train, validation = order[:-k], order[-k:]
    x, y = images.astype(float), labels.astype(np.int64)
    return transform(x[train], rng), y[train], x[validation], y[validation]
