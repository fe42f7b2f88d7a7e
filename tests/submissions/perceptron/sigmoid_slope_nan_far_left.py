"""
expect: fails test_slopes_everywhere
mistake: sigmoid' is NaN far to the left
hint: Your slope of the sigmoid divides e^-z by (1 + e^-z)². At z = -1000 both are infinite, and the quotient
  is NaN. Use the value of `sigmoid`, which stays between 0 and 1.
"""

import numpy as np


def activation_gradient(name, z):
    if name == "identity":
        return np.ones(np.shape(z))
    if name == "sigmoid":
        return np.exp(-np.multiply(z, 1.0)) / (1 + np.exp(-np.multiply(z, 1.0))) ** 2
    if name == "tanh":
        t = tanh(z)
        return 1 - t**2
    if name == "relu":
        return np.where(np.asarray(z) > 0, 1.0, 0.0)
    raise ValueError("unknown activation " + str(name))
