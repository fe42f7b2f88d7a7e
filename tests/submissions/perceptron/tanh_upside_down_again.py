"""
expect: recognised as tanh_upside_down
"""

import numpy as np


def tanh(z):
    fading = np.exp(-2.0 * np.abs(z))
    return np.where(np.asarray(z) < 0, 1.0, -1.0) * (1 - fading) / (1 + fading)
