"""
expect: fails test_step_by_hand
mistake: gradient clipped
hint: You cut off large elements of the gradient. Some trainings do that, but it is not what is asked for here: the step is
  the learning rate times the gradient as it came.
"""

import numpy as np


def sgd_step(theta, gradient, learning_rate):
    return np.array(theta, dtype=float) - learning_rate * np.clip(gradient, -100.0, 100.0)
