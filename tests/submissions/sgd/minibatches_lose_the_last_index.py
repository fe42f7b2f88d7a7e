"""
expect: fails test_minibatches_deal_all, test_training_in_one_batch, test_regression_in_one_batch,
  test_minibatches_are_fair
mistake: last index never used
hint: The index n-1 never comes: your order ends one too early. `range(n)` and `permutation(n)` run from 0 to n-1
  already.
"""

import numpy as np


def minibatches(n, batch_size, rng):
    if batch_size <= 0:
        raise ValueError("batch_size must be positive")
    indices = np.arange(n - 1)
    rng.shuffle(indices)
    for start in range(0, n - 1, batch_size):
        yield indices[start : start + batch_size]
