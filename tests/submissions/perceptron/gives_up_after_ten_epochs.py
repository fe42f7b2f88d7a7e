"""
expect: fails test_training_stops_or_not
mistake: training gives up
hint: You stop when ten epochs have brought no fewer mistakes. The docstring knows two ends only: an epoch without a
  mistake, and the number of epochs asked for.
"""

import numpy as np


def train_perceptron(x, y, epochs, learning_rate=1.0):
    if len(x) != len(y) or not np.isin(y, (-1, 1)).all():
        raise ValueError("y needs one label, -1 or +1, for each row of x")
    w, b, mistakes = np.zeros(x.shape[1]), 0.0, []
    waited = 0
    for _ in range(epochs):
        wrong = 0
        for row, label in zip(x, y):
            if (1 if row @ w + b >= 0 else -1) != label:
                w = w + learning_rate * label * row
                b = b + learning_rate * label
                wrong += 1
        mistakes.append(wrong)
        if wrong == 0:
            break
        waited = 0 if min(mistakes) < mistakes[0] else waited + 1
        if waited > 10:
            break
    return w, b, mistakes
