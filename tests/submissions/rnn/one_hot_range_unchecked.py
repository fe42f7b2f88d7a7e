"""
expect: fails test_one_hot_on_the_sentences, test_one_hot_of_any_shape
mistake: one-hot range unchecked
hint: Your function takes an index of -1 for the last word, as NumPy does. That is no word of the dictionary:
  the docstring asks for a ValueError, also where the index is too large.
"""

import numpy as np


def one_hot(indices, size):
    flat = indices.flatten()
    result = np.zeros((len(flat), size))
    for i in range(len(flat)):
        if flat[i] >= size:
            raise ValueError("an index is outside of the dictionary")
        result[i, flat[i]] = 1
    return result.reshape(indices.shape + (size,))
