"""
expect: recognised as step_by_sign
"""

import numpy as np


def sgd_step(theta, gradient, learning_rate):
    result = np.zeros(np.shape(theta))
    for place in np.ndindex(result.shape):
        result[place] = theta[place] - learning_rate * ((gradient[place] > 0) - 1.0 * (gradient[place] < 0))
    return result
