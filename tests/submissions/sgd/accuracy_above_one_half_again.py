"""
expect: recognised as accuracy_above_one_half
"""

import numpy as np


def accuracy(scores, labels):
    if np.ndim(labels) != 1 or len(labels) != len(scores):
        raise ValueError("labels and scores differ in length")
    correct = 0
    for row, label in zip(scores, labels):
        if row[label] > 0.5:
            correct += 1
    return correct / len(labels)
