"""
expect: fails test_step_by_hand
mistake: sign of the learning rate dropped
hint: You take the learning rate without its sign. It may be any number: a negative one goes uphill, as `train` says.
"""

import numpy as np


def sgd_step(theta, gradient, learning_rate):
    theta = np.array(theta, dtype=np.float64)
    return theta - abs(learning_rate) * np.asarray(gradient)
