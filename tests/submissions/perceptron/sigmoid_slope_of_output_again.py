"""
expect: recognised as sigmoid_slope_of_output
"""

import numpy as np


def activation_gradient(name, z):
    z = np.asarray(z, dtype=float)
    slopes = {
        "identity": lambda: np.full(z.shape, 1.0),
        "sigmoid": lambda: z - z**2,
        "tanh": lambda: (1 + np.tanh(z)) * (1 - np.tanh(z)),
        "relu": lambda: np.heaviside(z, 0.0),
    }
    if name not in slopes:
        raise ValueError(f"no activation is called {name}")
    return slopes[name]()
