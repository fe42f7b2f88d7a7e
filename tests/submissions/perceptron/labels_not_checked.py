"""
expect: fails test_training_rules
mistake: labels not checked
hint: Your training accepts labels such as 0 and 1 and learns nonsense from them: an example with the label 0
  can never be right. The docstring asks for a ValueError.
"""

import numpy as np


def train_perceptron(x, y, epochs, learning_rate=1.0):
    if len(x) != len(y):
        raise ValueError("x and y must have the same length")
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
                b = b + learning_rate * y[i]
                count += 1
        mistakes.append(count)
        if count == 0:
            break
    return w, b, mistakes
