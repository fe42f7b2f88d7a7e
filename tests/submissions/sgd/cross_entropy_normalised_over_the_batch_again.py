"""
expect: recognised as cross_entropy_normalised_over_the_batch
"""

import numpy as np


def cross_entropy(scores, labels):
    if np.ndim(labels) != 1 or len(labels) != len(scores):
        raise ValueError("labels and scores differ in length")
    for label in labels:
        if not 0 <= label < scores.shape[1]:
            raise ValueError("no such class")
    total = 0.0
    for row, label in zip(scores, labels):
        column = scores[:, label]
        log_sum = max(column) + np.log(np.sum(np.exp(column - max(column))))
        total += log_sum - row[label]
    return float(total / len(labels))
