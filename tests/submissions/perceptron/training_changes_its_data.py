"""
expect: fails test_training_rules
mistake: training writes into x
hint: To save a factor you multiply the labels into x itself, so the caller's data have changed after the
  training. Do it on a copy.
"""

import numpy as np


def train_perceptron(x, y, epochs, learning_rate=1.0):
    if len(x) != len(y) or not np.isin(y, [-1, 1]).all():
        raise ValueError("one label, -1 or +1, for each row")
    x *= y[:, None]
    w, b, mistakes = np.zeros(x.shape[1]), 0.0, []
    for _ in range(epochs):
        count = 0
        for signed, label in zip(x, y):
            margin = signed @ w + label * b
            if margin < 0 or (margin == 0 and label == -1):
                w = w + learning_rate * signed
                b = b + learning_rate * label
                count += 1
        mistakes.append(count)
        if count == 0:
            break
    return w, b, mistakes
