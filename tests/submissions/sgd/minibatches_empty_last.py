"""
expect: fails test_minibatches_deal_all, test_training_in_one_batch, test_regression_in_one_batch,
  test_training_in_minibatches
mistake: an empty batch at the end
hint: Where n is a multiple of the batch size, you add a last batch without any index. The mean over nothing is NaN.
  Make one batch less there.
"""

import numpy as np


def minibatches(n, batch_size, rng):
    if batch_size < 1:
        raise ValueError("batch_size must be positive")
    order = rng.permutation(n)
    return np.split(order, range(batch_size, n + 1, batch_size))
