"""
expect: recognised as minibatches_of_neighbours
"""

import numpy as np


def minibatches(n, batch_size, rng):
    if batch_size < 1:
        raise ValueError("no batches")
    pieces = []
    for first in range(0, n, batch_size):
        pieces.append(np.array(range(n)[first : first + batch_size]))
    whole = n // batch_size
    return [pieces[i] for i in rng.permutation(whole)] + pieces[whole:]
