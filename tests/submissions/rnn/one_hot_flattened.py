"""
expect: fails test_one_hot_on_the_sentences, test_one_hot_of_any_shape
mistake: one-hot flattened
hint: You put all words of all sentences into one long list. Keep the shape of the indices, and add one axis at
  the end.
"""

import numpy as np


def one_hot(indices, size):
    if indices.min() < 0 or indices.max() >= size:
        raise ValueError("an index is outside of the dictionary")
    flat = indices.flatten()
    result = np.zeros((len(flat), size))
    for i in range(len(flat)):
        result[i, flat[i]] = 1
    return result
