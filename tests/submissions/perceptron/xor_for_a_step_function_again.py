"""
expect: recognised as xor_for_a_step_function
"""

import numpy as np


def xor_weights():
    thresholds = np.array([0.5, 1.5])
    return np.ones((2, 2)), -thresholds, 2 * (1 - thresholds), -0.5
