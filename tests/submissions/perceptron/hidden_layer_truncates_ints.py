"""
expect: fails test_two_layers_rules, test_two_layers_everywhere
mistake: integer input truncates the hidden layer
hint: You store the hidden values in an array of the type of x. When x holds ints, their fractions are cut off
  before the output layer sees them. Make that array float64.
"""

import numpy as np


def two_layers(x, w1, b1, w2, b2, activation):
    if x.shape[1] != w1.shape[0]:
        raise ValueError("the shapes do not fit")
    hidden = np.zeros((len(x), w1.shape[1]), dtype=x.dtype)
    for i in range(len(x)):
        hidden[i] = activation(x[i] @ w1 + b1)
    return hidden @ w2 + float(b2)
