"""
expect: fails test_split
mistake: labels keep their type
hint: The labels came back in the type they had. Return int64.
"""

import numpy as np


def split_then_augment(images, labels, validation_fraction, transform, rng):
    images, labels = np.asarray(images, dtype=np.float64), labels
    if len(images) != len(labels):
        raise ValueError(f"{len(images)} images, but {len(labels)} labels")
    if not 0 <= validation_fraction <= 1:
        raise ValueError(f"{validation_fraction} is not a fraction")
    order = rng.permutation(len(images))
    validation, train = np.split(order, [round(validation_fraction * len(images))])
    return transform(images[train], rng), labels[train], images[validation], labels[validation]
