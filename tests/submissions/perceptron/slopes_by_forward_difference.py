"""
expect: fails test_slopes_by_hand, test_slopes_everywhere
mistake: slopes by a coarse one-sided difference
hint: You approximate the slopes by a difference with a step of 0.001. It is a fine way to test a derivative,
  but its error is larger than allowed, and at the corner of ReLU it takes the right-hand side. Use the
  formulas.
"""

import numpy as np


def activation_gradient(name, z):
    functions = {"identity": identity, "sigmoid": sigmoid, "tanh": tanh, "relu": relu}
    if name not in functions:
        raise ValueError("no such activation")
    step = 1e-3
    z = np.asarray(z, dtype=float)
    return (functions[name](z + step) - functions[name](z)) / step
