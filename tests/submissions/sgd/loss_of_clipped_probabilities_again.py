"""
expect: recognised as loss_of_clipped_probabilities
"""

import numpy as np


def loss_and_gradient(theta, x, y):
    total, gradient = 0.0, np.zeros(np.shape(theta), dtype=float)
    for row, label in zip(x, y):
        scores = row @ theta
        log_chances = scores - np.logaddexp.reduce(scores)
        total += min(-log_chances[label], 12 * np.log(10))
        off = np.exp(log_chances)
        off[label] = off[label] - 1
        gradient = gradient + np.multiply.outer(row, off)
    return float(total / len(y)), gradient / len(y)
