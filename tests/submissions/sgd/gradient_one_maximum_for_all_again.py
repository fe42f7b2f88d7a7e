"""
expect: recognised as gradient_one_maximum_for_all
"""

import numpy as np


def loss_and_gradient(theta, x, y):
    n, classes = len(x), np.shape(theta)[1]
    scores = np.array([[np.sum(x[i] * theta[:, j]) for j in range(classes)] for i in range(n)])
    top = np.max(scores)
    loss, gradient = 0.0, np.zeros(np.shape(theta))
    for i in range(n):
        raised = np.exp(scores[i] - top)
        chances = raised / np.sum(raised)
        loss += (np.log(np.sum(raised)) + top - scores[i, y[i]]) / n
        for j in range(classes):
            gradient[:, j] += (chances[j] - (j == y[i])) * x[i] / n
    return float(loss), gradient
