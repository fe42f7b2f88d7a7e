"""
expect: fails test_training_learns_and, test_training_stops_or_not, test_training_everywhere,
  test_training_on_ints
mistake: bias never updated
hint: Your training never changes the bias, so the boundary is tied to the origin. The bias learns like a
  weight whose input is always 1.
"""

import numpy as np


def train_perceptron(x, y, epochs, learning_rate=1.0):
    if len(x) != len(y):
        raise ValueError("x and y must have the same length")
    if not set(np.unique(y)) <= {-1, 1}:
        raise ValueError("labels must be -1 or +1")
    n, d = x.shape
    w = np.zeros(d)
    b = 0.0
    mistakes = []
    for epoch in range(epochs):
        count = 0
        for i in range(n):
            prediction = 1 if np.dot(x[i], w) + b >= 0 else -1
            if prediction != y[i]:
                w = w + learning_rate * y[i] * x[i]
                count += 1
        mistakes.append(count)
        if count == 0:
            break
    return w, b, mistakes
