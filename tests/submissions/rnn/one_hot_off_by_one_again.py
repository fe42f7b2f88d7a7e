"""
expect: recognised as one_hot_off_by_one
"""

import numpy as np


def one_hot(indices, size):
    words = np.arange(size)
    if not np.isin(indices, words).all():
        raise ValueError("unknown word")
    return ((indices[..., None] - 1) % size == words).astype(float)
