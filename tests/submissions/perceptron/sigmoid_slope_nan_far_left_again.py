"""
expect: recognised as sigmoid_slope_nan_far_left
"""

import numpy as np


def activation_gradient(name, z):
    z = np.asarray(z, dtype=float)
    slopes = {
        "identity": lambda: np.full(z.shape, 1.0),
        "sigmoid": lambda: np.exp(-z) * (1.0 + np.exp(-z)) ** -2.0,
        "tanh": lambda: (1 + np.tanh(z)) * (1 - np.tanh(z)),
        "relu": lambda: np.heaviside(z, 0.0),
    }
    if name not in slopes:
        raise ValueError(f"no activation is called {name}")
    return slopes[name]()
