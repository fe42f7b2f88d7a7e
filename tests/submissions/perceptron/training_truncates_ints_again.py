"""
expect: recognised as training_truncates_ints
"""

import numpy as np


def train_perceptron(x, y, epochs, learning_rate=1.0):
    if y.shape != (len(x),) or (np.abs(y) != 1).any():
        raise ValueError("y must hold -1 or +1 for each row of x")
    w, b, mistakes = np.zeros_like(x[0]), 0.0, []
    while len(mistakes) < epochs and 0 not in mistakes:
        wrong = 0
        for row, label in zip(x, y):
            if (w @ row + b >= 0) != (label > 0):
                for j in range(len(w)):
                    w[j] = w[j] + learning_rate * label * row[j]
                b += learning_rate * label
                wrong += 1
        mistakes.append(wrong)
    return w, b, mistakes
