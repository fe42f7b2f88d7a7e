"""
expect: fails test_minibatches_are_fair
mistake: sorted by random whole numbers, which tie
hint: You sort the indices by random whole numbers. Some of these are equal, and there the smaller index comes first:
  small indices are dealt early more often than late. Use a shuffle in which every order is equally likely.
"""

import numpy as np


def minibatches(n, batch_size, rng):
    if batch_size <= 0:
        raise ValueError("batch_size must be positive")
    keys = rng.integers(0, n, size=n)
    order = np.argsort(keys, kind="stable")
    return [order[first : first + batch_size] for first in range(0, n, batch_size)]
