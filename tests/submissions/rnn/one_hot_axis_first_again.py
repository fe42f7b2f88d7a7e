"""
expect: recognised as one_hot_axis_first
"""

import numpy as np


def one_hot(indices, size):
    words = np.arange(size)
    if not np.isin(indices, words).all():
        raise ValueError("unknown word")
    return np.stack([indices == word for word in words]).astype(float)
