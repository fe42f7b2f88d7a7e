"""
expect: recognised as one_hot_of_integers
"""

import numpy as np


def one_hot(indices, size):
    words = np.arange(size)
    if not np.isin(indices, words).all():
        raise ValueError("unknown word")
    return (indices[..., None] == words).astype(np.int64)
