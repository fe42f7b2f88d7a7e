"""
expect: recognised as cross_entropy_lengths_unchecked
"""

import numpy as np


def cross_entropy(scores, labels):
    losses = []
    for row, label in zip(scores, np.array(labels).reshape(-1)):
        if label not in range(len(row)):
            raise ValueError("no such class")
        top = max(row)
        losses.append(top + np.log(sum(np.exp(row - top))) - row[label])
    return sum(losses) / len(losses)
