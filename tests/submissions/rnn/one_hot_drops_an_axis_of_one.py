"""
expect: fails test_one_hot_of_any_shape
mistake: one-hot of a single word loses an axis
hint: Where there is only one word, you return its vector alone. Shape (1,) becomes (1, size): every axis stays, also one
  of length 1.
"""

import numpy as np


def one_hot(indices, size):
    if indices.min() < 0 or indices.max() >= size:
        raise ValueError("an index is not in the dictionary")
    vectors = np.zeros((indices.size, size))
    vectors[np.arange(indices.size), indices.ravel()] = 1
    if len(vectors) == 1:
        return vectors[0]
    return vectors.reshape(indices.shape + (size,))
