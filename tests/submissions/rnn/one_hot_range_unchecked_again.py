"""
expect: recognised as one_hot_range_unchecked
"""

import numpy as np


def one_hot(indices, size):
    if np.any(indices >= size):
        raise ValueError("unknown word")
    return np.take(np.identity(size), indices, axis=0, mode="wrap")
