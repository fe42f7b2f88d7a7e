"""
expect: fails test_split_of_any_data
mistake: training in the old order
hint: Validation is drawn at random, but the training images stay in their old order: in sorted data,
  an epoch then sees one class after the other. Shuffle all.
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
    train = np.sort(train)
    return transform(images[train], rng), labels[train], images[validation], labels[validation]
