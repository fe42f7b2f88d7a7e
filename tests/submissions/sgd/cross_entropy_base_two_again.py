"""
expect: recognised as cross_entropy_base_two
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
        top = np.max(row)
        log_sum = top + np.log(np.sum(np.exp(row - top)))
        total += log_sum - row[label]
    return float(total * np.log2(np.e) / len(labels))
