"""
expect: recognised as cross_entropy_takes_scores_for_probabilities
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
        with np.errstate(all="ignore"):
            total = total - np.log(np.float64(row[label]))
    return float(total / len(labels))
