"""
expect: fails test_step_by_hand, test_regression_in_one_batch
mistake: learning rate ignored
hint: You subtract the whole gradient. Multiply it by the learning rate first.
"""

import numpy as np


def sgd_step(theta, gradient, learning_rate):
    new = np.array(theta, dtype=float)
    new -= gradient
    return new
