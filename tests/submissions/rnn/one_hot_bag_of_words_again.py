"""
expect: recognised as one_hot_bag_of_words
"""

import numpy as np


def one_hot(indices, size):
    words = np.arange(size)
    if not np.isin(indices, words).all():
        raise ValueError("unknown word")
    return (indices[..., None] == words).astype(float).sum(axis=indices.ndim - 1)
