"""
expect: recognised as softmax_changes_the_scores
"""

import numpy as np


def softmax(scores):
    probabilities = np.empty(scores.shape)
    for row, out in zip(scores, probabilities):
        row[:] = row - np.max(row)
        out[:] = np.exp(row) / np.sum(np.exp(row))
    return probabilities
