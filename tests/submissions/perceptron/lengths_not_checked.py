"""
expect: fails test_training_rules
mistake: lengths not checked
hint: When x and y have different lengths, `zip` silently drops what is left over. One missing label, and
  every pair after it is wrong. The docstring asks for a ValueError.
"""

import numpy as np


def train_perceptron(x, y, epochs, learning_rate=1.0):
    if not np.isin(y, [-1, 1]).all():
        raise ValueError("labels are -1 or +1")
    w, b, mistakes = np.zeros(x.shape[1]), 0.0, []
    for _ in range(epochs):
        wrong = 0
        for row, label in zip(x, y):
            if predict(row[None, :], w, b)[0] != label:
                w = w + learning_rate * label * row
                b = b + learning_rate * label
                wrong += 1
        mistakes.append(wrong)
        if wrong == 0:
            break
    return w, b, mistakes
