"""
expect: recognised as identity_slope_is_zero
"""

import numpy as np


def activation_gradient(name, z):
    z = np.asarray(z, dtype=float)
    slopes = {
        "identity": lambda: 0.0 * z,
        "sigmoid": lambda: sigmoid(z) * sigmoid(-z),
        "tanh": lambda: (1 + np.tanh(z)) * (1 - np.tanh(z)),
        "relu": lambda: np.heaviside(z, 0.0),
    }
    if name not in slopes:
        raise ValueError(f"no activation is called {name}")
    return slopes[name]()
