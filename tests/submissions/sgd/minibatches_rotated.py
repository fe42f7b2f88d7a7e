"""
expect: fails test_minibatches_are_fair
mistake: order rotated instead of shuffled
hint: You begin at a random index and go on in order. Neighbours stay together. Every order should be possible: use a
  permutation.
"""

import numpy as np


def minibatches(n, batch_size, rng):
    if batch_size <= 0:
        raise ValueError("batch_size must be positive")
    indices = np.roll(np.arange(n), -rng.integers(n))
    for start in range(0, n, batch_size):
        yield indices[start : start + batch_size]
