"""
expect: recognised as accuracy_in_percent
"""

import numpy as np


def accuracy(scores, labels):
    if np.ndim(labels) != 1 or len(labels) != len(scores):
        raise ValueError("labels and scores differ in length")
    correct = 0
    for row, label in zip(scores, labels):
        best = 0
        for j in range(len(row)):
            if row[j] > row[best]:
                best = j
        if best == label:
            correct += 1
    return 100 * correct / len(labels)
