"""
expect: recognised as minibatches_in_int32
"""

import numpy as np


def minibatches(n, batch_size, rng):
    if batch_size <= 0:
        raise ValueError("not a batch size: " + str(batch_size))
    indices = np.arange(n)
    rng.shuffle(indices)
    batches, batch = [], []
    for index in indices:
        batch.append(index)
        if len(batch) == batch_size:
            batches.append(np.array(batch, dtype="int32"))
            batch = []
    if batch:
        batches.append(np.array(batch, dtype="int32"))
    return batches
