"""
expect: recognised as tanh_slope_not_squared
"""

import numpy as np


def activation_gradient(name, z):
    z = np.asarray(z, dtype=float)
    slopes = {
        "identity": lambda: np.full(z.shape, 1.0),
        "sigmoid": lambda: sigmoid(z) * sigmoid(-z),
        "tanh": lambda: 1.0 + np.tanh(-z),
        "relu": lambda: np.heaviside(z, 0.0),
    }
    if name not in slopes:
        raise ValueError(f"no activation is called {name}")
    return slopes[name]()
