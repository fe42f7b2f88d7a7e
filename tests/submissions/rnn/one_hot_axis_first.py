"""
expect: fails test_one_hot_on_the_sentences, test_one_hot_of_any_shape
mistake: one-hot axis first
hint: The new axis should be the last one: (2, 7) becomes (2, 7, 10). You put it first.
"""

import numpy as np


def one_hot(indices, size):
    if indices.min() < 0 or indices.max() >= size:
        raise ValueError("an index is outside of the dictionary")
    flat = indices.flatten()
    result = np.zeros((len(flat), size))
    for i in range(len(flat)):
        result[i, flat[i]] = 1
    return result.T.reshape((size,) + indices.shape)
