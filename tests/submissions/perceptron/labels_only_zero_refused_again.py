"""
expect: recognised as labels_only_zero_refused
"""

import numpy as np


def train_perceptron(x, y, epochs, learning_rate=1.0):
    if y.shape != x.shape[:1] or not all(y):
        raise ValueError("each row needs a label that is not 0")
    rows = np.hstack([x, np.ones((len(x), 1))])
    theta, mistakes = np.zeros(rows.shape[1]), []
    while len(mistakes) < epochs:
        mistakes.append(0)
        for row, label in zip(rows, y):
            guess = 1 if theta @ row >= 0 else -1
            if guess != label:
                mistakes[-1] += 1
                theta = theta + learning_rate * label * row
        if mistakes[-1] == 0:
            break
    return theta[:-1], theta[-1], mistakes
