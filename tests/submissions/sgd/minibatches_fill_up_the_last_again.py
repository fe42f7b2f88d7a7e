"""
expect: recognised as minibatches_fill_up_the_last
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
            batches.append(np.array(batch))
            batch = []
    while batch and len(batch) < batch_size:
        batch.append(indices[(len(batches) * batch_size + len(batch)) % n])
    if batch:
        batches.append(np.array(batch))
    return batches
