"""
expect: recognised as cross_entropy_binary
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
        p = np.exp(row - top) / np.exp(row - top).sum()
        p[np.arange(len(p)) != label] = 1 - p[np.arange(len(p)) != label]
        with np.errstate(all="ignore"):
            total -= np.log(p).sum()
    return float(total / len(labels))
