"""
expect: recognised as minibatches_negative_size
"""

import numpy as np


def minibatches(n, batch_size, rng):
    if batch_size == 0:
        raise ValueError("batch_size must not be 0")
    order = rng.permutation(n)
    start = 0
    while start < n and batch_size > 0:
        yield order[start : start + batch_size]
        start += batch_size
