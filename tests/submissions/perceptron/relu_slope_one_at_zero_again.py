"""
expect: recognised as relu_slope_one_at_zero
"""

import numpy as np


def activation_gradient(name, z):
    z = np.asarray(z, dtype=float)
    slopes = {
        "identity": lambda: np.full(z.shape, 1.0),
        "sigmoid": lambda: sigmoid(z) * sigmoid(-z),
        "tanh": lambda: (1 + np.tanh(z)) * (1 - np.tanh(z)),
        "relu": lambda: 1.0 - (z < 0),
    }
    if name not in slopes:
        raise ValueError(f"no activation is called {name}")
    return slopes[name]()
