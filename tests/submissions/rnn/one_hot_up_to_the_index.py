"""
expect: fails test_one_hot_on_the_sentences, test_one_hot_of_any_shape
mistake: ones up to the index
hint: Your vectors hold ones up to the word's place. There is only a single 1 in each.
"""

import numpy as np


def one_hot(indices, size):
    if indices.min() < 0 or indices.max() >= size:
        raise ValueError("an index is outside of the dictionary")
    flat = indices.flatten()
    result = np.zeros((len(flat), size))
    for i in range(len(flat)):
        result[i, : flat[i] + 1] = 1
    return result.reshape(indices.shape + (size,))
