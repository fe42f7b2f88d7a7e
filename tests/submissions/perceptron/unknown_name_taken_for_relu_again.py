"""
expect: recognised as unknown_name_taken_for_relu
"""

import numpy as np


def activation_gradient(name, z):
    z = np.asarray(z, dtype=float)
    slopes = {"identity": np.ones(z.shape), "sigmoid": sigmoid(z) * sigmoid(-z), "tanh": np.cosh(z) ** -2.0}
    return slopes.get(name, np.heaviside(z, 0.0))
