"""
expect: fails test_training_stops_or_not, test_training_everywhere, test_training_on_ints
mistake: a score of 0 always counts as a mistake
hint: You update wherever label times score is 0 or less, as many books do. But `predict` gives +1 at a score
  of 0, so a positive example there is right and must be left alone.
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
            if y[i] * (np.dot(x[i], w) + b) <= 0:
                w = w + learning_rate * y[i] * x[i]
                b = b + learning_rate * y[i]
                count += 1
        mistakes.append(count)
        if count == 0:
            break
    return w, b, mistakes
