"""
expect: fails test_one_hot_on_the_sentences, test_one_hot_of_any_shape
mistake: bag of words
hint: You add up the vectors of a sentence, so that its words lose their order (a "bag of words"). Each word
  keeps a vector of its own.
"""

import numpy as np


def one_hot(indices, size):
    if indices.min() < 0 or indices.max() >= size:
        raise ValueError("an index is outside of the dictionary")
    flat = indices.flatten()
    result = np.zeros((len(flat), size))
    for i in range(len(flat)):
        result[i, flat[i]] = 1
    result = result.reshape(indices.shape + (size,))
    return result.sum(axis=-2)
