"""
expect: recognised as one_hot_flattened
"""

import numpy as np


def one_hot(indices, size):
    words = np.arange(size)
    if not np.isin(indices, words).all():
        raise ValueError("unknown word")
    return (indices.reshape(-1, 1) == words).astype(float)
