"""
expect: fails test_training_learns_and, test_training_everywhere, test_training_on_ints
mistake: label minus prediction doubles the update
hint: You multiply the update by label minus prediction. With the labels -1 and +1 that difference is 2, not
  1, so every step is twice as long as the rule says.
"""

import numpy as np


def train_perceptron(x, y, epochs, learning_rate=1.0):
    if len(x) != len(y) or not np.all((y == 1) | (y == -1)):
        raise ValueError("one label, -1 or +1, for each row")
    w, b, mistakes = np.zeros(x.shape[1]), 0.0, []
    for _ in range(epochs):
        errors = 0
        for row, label in zip(x, y):
            delta = label - predict(row.reshape(1, -1), w, b)[0]
            w = w + learning_rate * delta * row
            b = b + learning_rate * delta
            errors += int(delta != 0)
        mistakes.append(errors)
        if errors == 0:
            break
    return w, b, mistakes
