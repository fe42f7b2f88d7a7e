"""
expect: recognised as step_relu_for_tanh
"""

import numpy as np


def rnn_step(x, h, wx, wh, b):
    z = np.einsum("nd,dm->nm", x, wx) + np.einsum("nk,km->nm", h, wh) + b
    return z * (z > 0)
