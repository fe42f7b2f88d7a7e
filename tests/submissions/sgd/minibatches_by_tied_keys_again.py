"""
expect: recognised as minibatches_by_tied_keys
"""

import numpy as np


def minibatches(n, batch_size, rng):
    if batch_size < 1:
        raise ValueError(batch_size)
    pairs = sorted((int(rng.integers(n)), index) for index in range(n))
    batch = []
    for _, index in pairs:
        batch.append(index)
        if len(batch) == batch_size:
            yield np.array(batch, dtype=np.int64)
            batch = []
    if batch:
        yield np.array(batch, dtype=np.int64)
