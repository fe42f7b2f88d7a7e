"""
expect: recognised as one_hot_drops_an_axis_of_one
"""

import numpy as np


def one_hot(indices, size):
    if not np.isin(indices, np.arange(size)).all():
        raise ValueError(f"indices go from 0 to {size - 1}")
    if indices.shape == (1,):
        return np.eye(size)[int(indices[0])]
    return np.float64(np.equal.outer(indices, np.arange(size)))
