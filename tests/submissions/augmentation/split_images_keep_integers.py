"""
expect: fails test_split
mistake: split images keep integers
hint: Validation images that were integers are still integers. Return float64.
"""

import numpy as np


def split_then_augment(images, labels, validation_fraction, transform, rng):
    images, labels = images, np.asarray(labels, dtype=np.int64)
    if len(images) != len(labels):
        raise ValueError(f"{len(images)} images, but {len(labels)} labels")
    if not 0 <= validation_fraction <= 1:
        raise ValueError(f"{validation_fraction} is not a fraction")
    order = rng.permutation(len(images))
    validation, train = np.split(order, [round(validation_fraction * len(images))])
    return transform(images[train], rng), labels[train], images[validation], labels[validation]
