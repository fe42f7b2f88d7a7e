"""
expect: fails test_minibatches_deal_all, test_minibatches_are_fair
mistake: drawn from a copy of rng
hint: You draw from a copy of `rng`, so `rng` itself stays where it was, and the next call deals the same order again. Draw
  from `rng` itself: it is meant to move on.
"""

import copy

import numpy as np


def minibatches(n, batch_size, rng):
    if batch_size <= 0:
        raise ValueError("batch_size must be positive")
    order = copy.deepcopy(rng).permutation(n)
    return [order[start : start + batch_size] for start in range(0, n, batch_size)]
