"""
expect: fails test_split
mistake: missing labels accepted
hint: Where there are not as many labels as images, you went on. That has to be a ValueError.
"""

import numpy as np


def split_then_augment(images, labels, validation_fraction, transform, rng):
    images, labels = np.asarray(images, dtype=np.float64), np.asarray(labels, dtype=np.int64)
    images = images[: len(labels)]
    if not 0 <= validation_fraction <= 1:
        raise ValueError(f"{validation_fraction} is not a fraction")
    order = rng.permutation(len(images))
    validation, train = np.split(order, [round(validation_fraction * len(images))])
    return transform(images[train], rng), labels[train], images[validation], labels[validation]
