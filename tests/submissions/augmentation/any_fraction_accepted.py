"""
expect: fails test_split
mistake: any fraction accepted
hint: A fraction is between 0 and 1. Raise ValueError for any other number.
"""

import numpy as np


def split_then_augment(images, labels, validation_fraction, transform, rng):
    images, labels = np.asarray(images, dtype=np.float64), np.asarray(labels, dtype=np.int64)
    if len(images) != len(labels):
        raise ValueError(f"{len(images)} images, but {len(labels)} labels")
    validation_fraction = min(1, max(0, validation_fraction))
    order = rng.permutation(len(images))
    validation, train = np.split(order, [round(validation_fraction * len(images))])
    return transform(images[train], rng), labels[train], images[validation], labels[validation]
