"""
expect: fails test_step_by_hand
mistake: step changes the old weights
hint: `theta -= ...` changes the array that the caller still holds. Compute a new one.
"""

import numpy as np


def sgd_step(theta, gradient, learning_rate):
    if theta.dtype.kind == "i":
        theta = theta.astype(float)
    theta -= learning_rate * gradient
    return theta
