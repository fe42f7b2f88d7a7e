"""
expect: fails test_split, test_split_of_any_data
mistake: training not augmented
hint: You never called `transform`. The training images should go through it, once.
"""

import numpy as np


def split_then_augment(images, labels, validation_fraction, transform, rng):
    images, labels = np.asarray(images, dtype=np.float64), np.asarray(labels, dtype=np.int64)
    if len(images) != len(labels):
        raise ValueError(f"{len(images)} images, but {len(labels)} labels")
    if not 0 <= validation_fraction <= 1:
        raise ValueError(f"{validation_fraction} is not a fraction")
    order = rng.permutation(len(images))
    validation, train = np.split(order, [round(validation_fraction * len(images))])
    return images[train], labels[train], images[validation], labels[validation]
