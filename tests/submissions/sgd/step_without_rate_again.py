"""
expect: recognised as step_without_rate
"""

import numpy as np


def sgd_step(theta, gradient, learning_rate):
    result = np.zeros(np.shape(theta))
    for place in np.ndindex(result.shape):
        result[place] = theta[place] - gradient[place]
    return result
