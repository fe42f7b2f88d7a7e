"""
expect: recognised as accuracy_lengths_unchecked
"""

import numpy as np


def accuracy(scores, labels):
    hits = [int(np.argmax(row)) == int(label) for row, label in zip(scores, np.ravel(labels))]
    return sum(hits) / len(hits)
