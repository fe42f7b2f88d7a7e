"""
expect: fails test_minibatches_are_fair
mistake: shuffled by too few swaps
hint: You swap two random places, n times. Many indices are never touched by a swap and stay where they were. Use a
  shuffle in which each index is as likely in any place.
"""

import numpy as np


def minibatches(n, batch_size, rng):
    if batch_size < 1:
        raise ValueError("batch_size")
    order = np.arange(n)
    for _ in range(n):
        i = rng.integers(n)
        j = rng.integers(n)
        order[[i, j]] = order[[j, i]]
    return [order[k : k + batch_size] for k in range(0, n, batch_size)]
