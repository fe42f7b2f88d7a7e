"""
expect: recognised as minibatches_so_many
"""

import numpy as np


def minibatches(n, batch_size, rng):
    if batch_size < 1:
        raise ValueError("batch_size must be positive")
    order = rng.permutation(n)
    ends = np.cumsum([n // batch_size + (i < n % batch_size) for i in range(batch_size)])
    for start, end in zip([0, *ends], ends):
        yield order[start:end]
