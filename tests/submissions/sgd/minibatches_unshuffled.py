"""
expect: fails test_minibatches_deal_all, test_minibatches_are_fair
mistake: no shuffling
hint: Your batches come in the order of the data. Shuffle the indices first: sorted data would give batches of one
  class.
"""

import numpy as np


def minibatches(n, batch_size, rng):
    if batch_size <= 0:
        raise ValueError("batch_size must be positive")
    indices = np.arange(n)
    for start in range(0, n, batch_size):
        yield indices[start : start + batch_size]
