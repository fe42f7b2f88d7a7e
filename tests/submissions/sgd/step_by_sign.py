"""
expect: fails test_step_by_hand
mistake: only the sign of the gradient used
hint: You move every weight by the same amount, up or down. The gradient's size matters too.
"""

import numpy as np


def sgd_step(theta, gradient, learning_rate):
    new = np.array(theta, dtype=float)
    new -= learning_rate * np.sign(gradient)
    return new
