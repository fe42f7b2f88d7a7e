"""
expect: fails test_minibatches_deal_all, test_training_in_one_batch, test_training_rules,
  test_regression_in_one_batch, test_minibatches_are_fair, test_training_in_minibatches, test_training_shuffles_anew,
  test_regression_in_minibatches
mistake: indices counted from 1
hint: Your indices run from 1 to n. The first example has index 0, and n is none.
"""

import numpy as np


def minibatches(n, batch_size, rng):
    if batch_size <= 0:
        raise ValueError("batch_size must be positive")
    indices = np.arange(1, n + 1)
    rng.shuffle(indices)
    for start in range(0, n, batch_size):
        yield indices[start : start + batch_size]
