"""
expect: fails test_minibatches_deal_all, test_minibatches_are_fair
mistake: last batch filled up with used indices
hint: You fill the short batch up with indices from the beginning. Those examples are then used twice in the epoch. A
  short batch is all right.
"""

import numpy as np


def minibatches(n, batch_size, rng):
    if batch_size <= 0:
        raise ValueError("batch_size must be positive")
    indices = np.arange(n)
    rng.shuffle(indices)
    for start in range(0, n, batch_size):
        yield np.take(indices, np.arange(start, start + batch_size), mode="wrap")
