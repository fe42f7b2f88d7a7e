"""
expect: fails test_minibatches_deal_all, test_training_in_one_batch, test_regression_in_one_batch,
  test_minibatches_are_fair
mistake: drawn with replacement
hint: You draw each index afresh: some come twice in an epoch, others not at all. Shuffle all indices and deal them
  out, so that each comes once.
"""

import numpy as np


def minibatches(n, batch_size, rng):
    if batch_size <= 0:
        raise ValueError("batch_size must be positive")
    indices = rng.integers(0, n, n)
    for start in range(0, n, batch_size):
        yield indices[start : start + batch_size]
