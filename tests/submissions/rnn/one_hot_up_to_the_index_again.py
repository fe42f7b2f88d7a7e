"""
expect: recognised as one_hot_up_to_the_index
"""

import numpy as np


def one_hot(indices, size):
    words = np.arange(size)
    if not np.isin(indices, words).all():
        raise ValueError("unknown word")
    return (indices[..., None] >= words).astype(float)
