"""
expect: fails test_minibatches_deal_all, test_minibatches_are_fair
mistake: the same shuffle every time
hint: You make a generator of your own, with a fixed seed: every call deals in the same order. Draw from the `rng`
  that you are given; it moves on.
"""

import numpy as np


def minibatches(n, batch_size, rng):
    if batch_size <= 0:
        raise ValueError("batch_size must be positive")
    rng = np.random.default_rng(0)
    indices = np.arange(n)
    rng.shuffle(indices)
    for start in range(0, n, batch_size):
        yield indices[start : start + batch_size]
