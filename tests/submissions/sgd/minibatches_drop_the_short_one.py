"""
expect: fails test_minibatches_deal_all, test_minibatches_are_fair
mistake: last short batch dropped
hint: The indices that do not fill a batch at the end are thrown away. They belong into a last, short batch: every
  example counts in every epoch.
"""

import numpy as np


def minibatches(n, batch_size, rng):
    if batch_size <= 0:
        raise ValueError("batch_size must be positive")
    indices = np.arange(n)
    rng.shuffle(indices)
    for start in range(0, n - batch_size + 1, batch_size):
        yield indices[start : start + batch_size]
