"""
expect: recognised as identity_slope_loses_shape
"""

import numpy as np


def activation_gradient(name, z):
    z = np.asarray(z, dtype=float)
    slopes = {
        "identity": lambda: np.cos(0.0),
        "sigmoid": lambda: sigmoid(z) * sigmoid(-z),
        "tanh": lambda: (1 + np.tanh(z)) * (1 - np.tanh(z)),
        "relu": lambda: np.heaviside(z, 0.0),
    }
    if name not in slopes:
        raise ValueError(f"no activation is called {name}")
    return slopes[name]()
