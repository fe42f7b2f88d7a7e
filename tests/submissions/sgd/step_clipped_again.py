"""
expect: recognised as step_clipped
"""

import numpy as np


def sgd_step(theta, gradient, learning_rate):
    moved = np.zeros(np.shape(theta))
    for place, slope in np.ndenumerate(gradient):
        moved[place] = theta[place] - learning_rate * max(min(slope, 100), -100)
    return moved
