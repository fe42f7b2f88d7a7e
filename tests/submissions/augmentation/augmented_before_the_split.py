"""
expect: fails test_split, test_split_of_any_data
mistake: augmented before the split
hint: You transformed all images, then split. Validation is augmented that way, and where a transform
  makes several images of one, training has seen it. Split first.
"""

import numpy as np


def split_then_augment(images, labels, validation_fraction, transform, rng):
    images, labels = np.asarray(images, dtype=np.float64), np.asarray(labels, dtype=np.int64)
    if len(images) != len(labels):
        raise ValueError(f"{len(images)} images, but {len(labels)} labels")
    if not 0 <= validation_fraction <= 1:
        raise ValueError(f"{validation_fraction} is not a fraction")
    images = transform(images, rng)
    order = rng.permutation(len(images))
    validation, train = np.split(order, [round(validation_fraction * len(images))])
    return images[train], labels[train], images[validation], labels[validation]
