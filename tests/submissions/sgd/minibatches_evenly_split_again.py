"""
expect: recognised as minibatches_evenly_split
"""

import numpy as np


def minibatches(n, batch_size, rng):
    if batch_size < 1:
        raise ValueError("batch_size must be positive")
    order, count = rng.permutation(n), int(np.ceil(n / batch_size))
    for i in range(count):
        longer = n % count
        start = i * (n // count) + min(i, longer)
        yield order[start : start + n // count + (i < longer)]
