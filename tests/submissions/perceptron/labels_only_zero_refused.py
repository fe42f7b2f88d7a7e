"""
expect: fails test_training_rules
mistake: only the label 0 is refused
hint: You refuse a label of 0, but take 2 or 0.5. Only -1 and +1 are labels: ask for these, not for what they are not.
"""

import numpy as np


def train_perceptron(x, y, epochs, learning_rate=1.0):
    if len(x) != len(y):
        raise ValueError("x and y must have the same length")
    if np.any(y == 0):
        raise ValueError("the labels must be -1 and +1, not 0 and 1")
    w = np.zeros(x.shape[1])
    b = 0.0
    mistakes = []
    for _ in range(epochs):
        wrong = 0
        for i in range(len(x)):
            predicted = 1 if np.dot(x[i], w) + b >= 0 else -1
            if predicted != y[i]:
                w = w + learning_rate * y[i] * x[i]
                b = b + learning_rate * y[i]
                wrong += 1
        mistakes.append(wrong)
        if wrong == 0:
            break
    return w, b, mistakes
