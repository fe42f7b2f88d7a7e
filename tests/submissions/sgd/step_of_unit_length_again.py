"""
expect: recognised as step_of_unit_length
"""

import numpy as np


def sgd_step(theta, gradient, learning_rate):
    result = np.zeros(np.shape(theta))
    for place in np.ndindex(result.shape):
        result[place] = theta[place] - learning_rate * gradient[place] / np.sqrt(np.sum(np.square(gradient)))
    return result
