"""
expect: recognised as minibatches_empty_last
"""

import numpy as np


def minibatches(n, batch_size, rng):
    if batch_size < 1:
        raise ValueError("batch_size must be positive")
    order, batches = rng.permutation(n), []
    for i in range(n // batch_size + 1):
        batches.append(order[i * batch_size : (i + 1) * batch_size])
    return batches
