"""
expect: fails test_split_of_any_data
mistake: every class shared out
hint: You take the same share of every class for validation. That can be a good idea, but it is not
  what was asked: every order of the pairs should be equally likely, whatever the labels are.
"""

import numpy as np


def split_then_augment(images, labels, validation_fraction, transform, rng):
    images, labels, n = images.astype(np.float64), labels.astype(np.int64), len(images)
    if n != len(labels) or not 0 <= validation_fraction <= 1:
        raise ValueError("labels or fraction are not right")
    order = rng.permutation(n)
    by_class = order[np.argsort(labels[order], kind="stable")]
    held = round(validation_fraction * n)
    chosen = np.zeros(n, dtype=bool)
    chosen[np.floor((np.arange(held) + 0.5) * n / max(held, 1)).astype(int)] = True
    validation, train = rng.permutation(by_class[chosen]), rng.permutation(by_class[~chosen])
    return transform(images[train], rng), labels[train], images[validation], labels[validation]
