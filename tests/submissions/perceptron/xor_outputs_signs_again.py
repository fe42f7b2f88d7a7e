"""
expect: recognised as xor_outputs_signs
"""

import numpy as np


def xor_weights():
    w1 = 2.0 * np.eye(2) - 1.0
    return w1, np.zeros(2), np.full(2, 2.0), -1.0
