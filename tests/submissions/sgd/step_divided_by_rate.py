"""
expect: fails test_step_by_hand, test_regression_in_one_batch
mistake: gradient divided by the learning rate
hint: You divide the gradient by the learning rate: a smaller rate gives larger steps. Multiply.
"""

import numpy as np


def sgd_step(theta, gradient, learning_rate):
    new = np.array(theta, dtype=float)
    new -= gradient / learning_rate
    return new
