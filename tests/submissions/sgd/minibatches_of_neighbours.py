"""
expect: fails test_minibatches_are_fair
mistake: batches shuffled instead of indices
hint: You cut the data into batches in their order and shuffle the batches. Neighbours then always stay together; in
  sorted data a batch holds one class. Shuffle the indices before you cut.
"""

import numpy as np


def minibatches(n, batch_size, rng):
    if batch_size <= 0:
        raise ValueError("batch_size must be positive")
    starts = np.arange(0, n, batch_size)
    full = rng.permutation(n // batch_size)
    for start in [*starts[full], *starts[n // batch_size :]]:
        yield np.arange(start, min(start + batch_size, n))
