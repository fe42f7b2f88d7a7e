"""
expect: recognised as softmax_over_the_batch
"""

import numpy as np


def softmax(scores):
    columns = []
    for column in scores.T:
        powers = np.exp(column - np.max(column))
        columns.append(powers / np.sum(powers))
    return np.stack(columns, axis=1)
