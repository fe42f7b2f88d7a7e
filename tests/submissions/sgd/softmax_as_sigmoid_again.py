"""
expect: recognised as softmax_as_sigmoid
"""

import numpy as np


def softmax(scores):
    return 0.5 + 0.5 * np.tanh(np.asarray(scores) / 2)
