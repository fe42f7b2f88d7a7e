"""
expect: fails test_one_hot_on_the_sentences, test_one_hot_of_any_shape
mistake: one-hot off by one
hint: Your 1 stands one place too early: you count the words from 1. The first word of the dictionary has the
  index 0, and its 1 stands at place 0.
"""

import numpy as np


def one_hot(indices, size):
    if indices.min() < 0 or indices.max() >= size:
        raise ValueError("an index is outside of the dictionary")
    flat = indices.flatten()
    result = np.zeros((len(flat), size))
    for i in range(len(flat)):
        result[i, flat[i] - 1] = 1
    return result.reshape(indices.shape + (size,))
