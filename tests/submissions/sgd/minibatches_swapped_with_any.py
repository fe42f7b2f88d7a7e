"""
expect: fails test_minibatches_are_fair
mistake: shuffled by swaps with any place
hint: You swap each place in turn with any place at all. That looks fair, and is not: of the n^n ways to draw, some orders
  get more than others. Swap with a place whose card has not been dealt yet, or let `rng` shuffle.
"""

import numpy as np


def minibatches(n, batch_size, rng):
    if batch_size <= 0:
        raise ValueError("batch_size must be positive")
    order = np.arange(n)
    for i in range(n):
        j = rng.integers(n)
        order[i], order[j] = order[j], order[i]
    return [order[start : start + batch_size] for start in range(0, n, batch_size)]
