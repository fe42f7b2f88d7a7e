"""
expect: recognised as minibatches_rotated
"""

import numpy as np


def minibatches(n, batch_size, rng):
    if batch_size <= 0:
        raise ValueError("not a batch size: " + str(batch_size))
    first = int(rng.integers(n))
    indices = [*range(first, n), *range(first)]
    batches, batch = [], []
    for index in indices:
        batch.append(index)
        if len(batch) == batch_size:
            batches.append(np.array(batch))
            batch = []
    if batch:
        batches.append(np.array(batch))
    return batches
