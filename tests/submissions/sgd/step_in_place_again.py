"""
expect: recognised as step_in_place
"""

import numpy as np


def sgd_step(theta, gradient, learning_rate):
    new = np.asarray(theta, dtype=np.float64)
    np.subtract(new, np.multiply(learning_rate, gradient), out=new)
    return new
