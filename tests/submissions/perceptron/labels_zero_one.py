"""
expect: fails test_training_learns_and, test_training_stops_or_not, test_training_everywhere,
  test_training_on_ints
mistake: prediction 0 or 1 against labels -1 and +1
hint: Your training predicts 0 or 1 but the labels are -1 and +1. A negative example that is classified
  rightly then still counts as a mistake of -1 - 0, and the weights keep moving.
"""

import numpy as np


def train_perceptron(x, y, epochs, learning_rate=1.0):
    if len(x) != len(y) or not np.all((y == 1) | (y == -1)):
        raise ValueError("one label, -1 or +1, for each row")
    w, b, mistakes = np.zeros(x.shape[1]), 0.0, []
    for _ in range(epochs):
        count = 0
        for row, label in zip(x, y):
            output = int(row @ w + b >= 0)
            error = label - output
            w = w + learning_rate * error * row
            b = b + learning_rate * error
            count += int(error != 0)
        mistakes.append(count)
        if count == 0:
            break
    return w, b, mistakes
