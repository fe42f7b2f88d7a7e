"""
expect: recognised as step_keeps_integers
"""

import numpy as np


def sgd_step(theta, gradient, learning_rate):
    step = np.multiply(learning_rate, gradient)
    return np.array([t - s for t, s in zip(theta.flat, step.flat)]).reshape(theta.shape)
