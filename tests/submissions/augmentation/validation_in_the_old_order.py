"""
expect: fails test_split_of_any_data
mistake: validation in the old order
hint: You draw which images are for validation, but leave them in the order in which they came,
  sorted by label perhaps. Every order of the pairs should be equally likely.
"""

import numpy as np


def split_then_augment(images, labels, validation_fraction, transform, rng):
    images, labels, n = images.astype(np.float64), labels.astype(np.int64), len(images)
    if n != len(labels) or not 0 <= validation_fraction <= 1:
        raise ValueError("labels or fraction are not right")
    held = round(validation_fraction * n)
    order = rng.permutation(n)
    validation, train = np.sort(order[:held]), order[held:]
    return transform(images[train], rng), labels[train], images[validation], labels[validation]
