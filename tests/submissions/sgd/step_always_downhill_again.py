"""
expect: recognised as step_always_downhill
"""

import numpy as np


def sgd_step(theta, gradient, learning_rate):
    size = learning_rate if learning_rate > 0 else -learning_rate
    moved = np.empty(np.shape(theta), dtype=np.float64)
    for place in np.ndindex(moved.shape):
        moved[place] = theta[place] - size * gradient[place]
    return moved
