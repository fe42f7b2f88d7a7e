"""
expect: fails test_split, test_split_of_any_data
mistake: validation never empty
hint: You put at least one image aside. Where the fraction of the images is less than a half,
  nothing is for validation.
"""

import numpy as np


def split_then_augment(images, labels, validation_fraction, transform, rng):
    images, labels, n = images.astype(np.float64), labels.astype(np.int64), len(images)
    if n != len(labels) or not 0 <= validation_fraction <= 1:
        raise ValueError("labels or fraction are not right")
    held = max(1, round(validation_fraction * n))
    order = rng.permutation(n)
    train, validation = order[held:], order[:held]
    return transform(images[train], rng), labels[train], images[validation], labels[validation]
