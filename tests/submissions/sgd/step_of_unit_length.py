"""
expect: fails test_step_by_hand
mistake: gradient scaled to length 1
hint: You divide the gradient by its length, so that every step is as long as the learning rate. The length of the
  gradient should count: near the bottom steps get small by themselves.
"""

import numpy as np


def sgd_step(theta, gradient, learning_rate):
    new = np.array(theta, dtype=float)
    new -= learning_rate * gradient / np.linalg.norm(gradient)
    return new
