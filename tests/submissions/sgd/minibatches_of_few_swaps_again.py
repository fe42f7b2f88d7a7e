"""
expect: recognised as minibatches_of_few_swaps
"""

import numpy as np


def minibatches(n, batch_size, rng):
    if batch_size <= 0:
        raise ValueError("give me at least one")
    deck = list(range(n))
    swaps = 0
    while swaps < n:
        first, second = int(rng.integers(0, n)), int(rng.integers(0, n))
        held = deck[first]
        deck[first] = deck[second]
        deck[second] = held
        swaps += 1
    batches = []
    while deck:
        batches.append(np.asarray(deck[:batch_size], dtype=np.int64))
        del deck[:batch_size]
    return batches
