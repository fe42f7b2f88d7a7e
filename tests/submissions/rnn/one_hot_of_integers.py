"""
expect: fails test_one_hot_on_the_sentences
mistake: one-hot of integers
hint: Your vectors hold integers. The numbers are right, but the docstring asks for float64: integer arrays cut
  off whatever is stored into them later.
"""

import numpy as np


def one_hot(indices, size):
    if indices.min() < 0 or indices.max() >= size:
        raise ValueError("an index is outside of the dictionary")
    flat = indices.flatten()
    result = np.zeros((len(flat), size), dtype=int)
    for i in range(len(flat)):
        result[i, flat[i]] = 1
    return result.reshape(indices.shape + (size,))
