"""
expect: fails test_step_by_hand
mistake: weights of single precision stay so
hint: From float32 arrays you return float32. The docstring asks for float64, whatever comes in.
"""

import numpy as np


def sgd_step(theta, gradient, learning_rate):
    if not np.issubdtype(theta.dtype, np.floating):
        theta = theta.astype(np.float64)
    return theta - learning_rate * gradient
