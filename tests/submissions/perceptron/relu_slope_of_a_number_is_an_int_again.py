"""
expect: recognised as relu_slope_of_a_number_is_an_int
"""

import numpy as np


def slope_of_relu(z):
    if isinstance(z, (int, float)):
        return int(z > 0)
    return np.greater(z, 0).astype(np.float64)


def activation_gradient(name, z):
    slopes = {
        "identity": lambda z: 0.0 * z + 1.0,
        "sigmoid": lambda z: sigmoid(z) * sigmoid(np.multiply(z, -1.0)),
        "tanh": lambda z: (1.0 + tanh(z)) * (1.0 - tanh(z)),
        "relu": slope_of_relu,
    }
    if name not in slopes:
        raise ValueError(f"there is no {name!r} here")
    return slopes[name](z)
