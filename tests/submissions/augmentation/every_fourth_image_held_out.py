"""
expect: fails test_split_of_any_data
mistake: every fourth image held out
hint: You take images at equal distances for validation, always the same ones, and shuffle only
  afterwards. Shuffle first: every choice of images should be equally likely.
"""

import numpy as np


def split_then_augment(images, labels, validation_fraction, transform, rng):
    images, labels, n = images.astype(np.float64), labels.astype(np.int64), len(images)
    if n != len(labels) or not 0 <= validation_fraction <= 1:
        raise ValueError("labels or fraction are not right")
    held = round(validation_fraction * n)
    chosen = np.linspace(0, n - 1, held).round().astype(int)
    validation = rng.permutation(chosen)
    train = rng.permutation(np.setdiff1d(np.arange(n), chosen))
    return transform(images[train], rng), labels[train], images[validation], labels[validation]
