"""
expect: recognised as one_hot_size_from_the_data
"""

import numpy as np


def one_hot(indices, size):
    words = np.arange(size)
    if not np.isin(indices, words).all():
        raise ValueError("unknown word")
    words = words[: indices.max() + 1]
    return (indices[..., None] == words).astype(float)
