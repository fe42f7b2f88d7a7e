"""
expect: fails test_step_by_hand
mistake: step uphill
hint: You add the gradient: the loss grows. It points uphill, and you want to go down.
"""

import numpy as np


def sgd_step(theta, gradient, learning_rate):
    new = np.array(theta, dtype=float)
    new += learning_rate * gradient
    return new
