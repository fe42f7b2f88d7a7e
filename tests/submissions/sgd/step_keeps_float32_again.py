"""
expect: recognised as step_keeps_float32
"""

import numpy as np


def sgd_step(theta, gradient, learning_rate):
    change = np.multiply(gradient, learning_rate)
    kind = np.float32 if theta.dtype == np.float32 else np.float64
    return np.subtract(theta, change).astype(kind)
