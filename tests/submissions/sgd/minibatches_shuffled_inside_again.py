"""
expect: recognised as minibatches_shuffled_inside
"""

import numpy as np


def minibatches(n, batch_size, rng):
    if batch_size <= 0:
        raise ValueError("batch_size must be positive")
    indices = np.arange(n)
    batches = [indices[start:][:batch_size] for start in range(0, n, batch_size)]
    for batch in batches:
        rng.shuffle(batch)
    return batches
