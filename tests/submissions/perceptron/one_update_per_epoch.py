"""
expect: fails test_training_learns_and, test_training_stops_or_not, test_training_everywhere,
  test_training_on_ints
mistake: one update at the end of the epoch
hint: You collect the updates of a whole epoch and apply them at its end, so all examples meet the same
  weights. In Rosenblatt's rule the next example already meets the new ones.
"""

import numpy as np


def train_perceptron(x, y, epochs, learning_rate=1.0):
    if len(x) != len(y) or not set(y.tolist()) <= {-1, 1}:
        raise ValueError("one label, -1 or +1, for each row")
    w, b, mistakes = np.zeros(x.shape[1]), 0.0, []
    for _ in range(epochs):
        wrong = predict(x, w, b) != y
        mistakes.append(int(wrong.sum()))
        if not wrong.any():
            break
        w = w + learning_rate * (y[wrong] @ x[wrong])
        b = b + learning_rate * y[wrong].sum()
    return w, b, mistakes
