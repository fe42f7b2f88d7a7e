"""
expect: recognised as minibatches_copy_the_generator
"""

import numpy as np


def minibatches(n, batch_size, rng):
    if batch_size < 1:
        raise ValueError("not a size")
    before = rng.bit_generator.state
    left = rng.permutation(np.arange(n))
    rng.bit_generator.state = before
    batches = []
    while len(left):
        batches.append(left[:batch_size].astype(np.int64))
        left = left[batch_size:]
    return iter(batches)
