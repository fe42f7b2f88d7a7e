"""
expect: fails test_minibatches_deal_all, test_minibatches_are_fair
mistake: batches of even sizes
hint: You split the indices into batches of nearly equal size. All batches should hold `batch_size` of them, and only
  the last one the rest.
"""

import numpy as np


def minibatches(n, batch_size, rng):
    if batch_size < 1:
        raise ValueError("batch_size must be positive")
    return np.array_split(rng.permutation(n), -(-n // batch_size))
