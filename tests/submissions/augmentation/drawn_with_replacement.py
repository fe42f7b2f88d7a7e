"""
expect: fails test_split_of_any_data
mistake: drawn with replacement
hint: You draw indices that can come up twice, so that some images are in both parts, and others in
  none. Shuffle: each index once.
"""

import numpy as np


def split_then_augment(images, labels, validation_fraction, transform, rng):
    images, labels = np.asarray(images, dtype=np.float64), np.asarray(labels, dtype=np.int64)
    if len(images) != len(labels):
        raise ValueError(f"{len(images)} images, but {len(labels)} labels")
    if not 0 <= validation_fraction <= 1:
        raise ValueError(f"{validation_fraction} is not a fraction")
    order = rng.integers(len(images), size=len(images))
    validation, train = np.split(order, [round(validation_fraction * len(images))])
    return transform(images[train], rng), labels[train], images[validation], labels[validation]
