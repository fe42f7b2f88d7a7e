"""
expect: fails test_minibatches_deal_all, test_training_in_one_batch, test_regression_in_one_batch,
  test_minibatches_are_fair
mistake: batch size taken for the number of batches
hint: You make `batch_size` batches. It is the number of indices in each batch.
"""

import numpy as np


def minibatches(n, batch_size, rng):
    if batch_size < 1:
        raise ValueError("batch_size must be positive")
    return np.array_split(rng.permutation(n), batch_size)
