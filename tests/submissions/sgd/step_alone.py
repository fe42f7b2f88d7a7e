"""
expect: fails test_step_by_hand, test_regression_in_one_batch
mistake: step returned without the weights
hint: You return the step, not the place where it leads. Add it to theta.
"""

import numpy as np


def sgd_step(theta, gradient, learning_rate):
    return -learning_rate * np.array(gradient, dtype=float)
