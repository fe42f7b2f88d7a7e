"""
expect: fails test_one_hot_on_the_sentences, test_one_hot_of_any_shape
mistake: dictionary size from the data
hint: You take the largest index that occurs for the end of the dictionary. Its length is given as size: a text
  need not use every word.
"""

import numpy as np


def one_hot(indices, size):
    if indices.min() < 0 or indices.max() >= size:
        raise ValueError("an index is outside of the dictionary")
    flat = indices.flatten()
    size = int(flat.max()) + 1
    result = np.zeros((len(flat), size))
    for i in range(len(flat)):
        result[i, flat[i]] = 1
    return result.reshape(indices.shape + (size,))
