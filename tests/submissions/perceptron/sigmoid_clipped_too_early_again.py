"""
expect: recognised as sigmoid_clipped_too_early
"""

import numpy as np


def sigmoid(z):
    inside = np.minimum(np.maximum(z, -5.0), 5.0)
    return 0.5 + 0.5 * np.tanh(inside / 2)
