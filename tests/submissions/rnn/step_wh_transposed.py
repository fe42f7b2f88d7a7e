"""
expect: fails test_one_step_by_hand, test_one_step_of_any_size
mistake: recurrent weights transposed
hint: You use wh transposed. It is square, so NumPy cannot notice. The states are rows here: h @ wh.
"""

import numpy as np


def rnn_step(x, h, wx, wh, b):
    from_input = np.dot(x, wx)
    from_state = np.dot(h, wh.T)
    z = from_input + from_state + b
    return np.tanh(z)
