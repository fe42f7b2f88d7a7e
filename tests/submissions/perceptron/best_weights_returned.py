"""
expect: fails test_training_learns_and, test_training_everywhere, test_training_on_ints
mistake: best weights in place of the last ones
hint: You return the weights of the epoch with the fewest mistakes. That is a good idea with a name (the
  pocket algorithm), but the rule asked for returns the weights as they are at the end.
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
    best, best_w, best_b = len(x) + 1, w, b
    for epoch in range(epochs):
        count = 0
        for i in range(n):
            prediction = 1 if np.dot(x[i], w) + b >= 0 else -1
            if prediction != y[i]:
                w = w + learning_rate * y[i] * x[i]
                b = b + learning_rate * y[i]
                count += 1
        mistakes.append(count)
        if count < best:
            best, best_w, best_b = count, w, b
        if count == 0:
            break
    return best_w, best_b, mistakes
