"""
expect: fails test_one_step_by_hand, test_one_step_of_any_size
mistake: bias after tanh
hint: You add the bias after tanh. It belongs inside: tanh comes last, and a state lies between -1 and 1.
"""

import numpy as np


def rnn_step(x, h, wx, wh, b):
    from_input = np.dot(x, wx)
    from_state = np.dot(h, wh)
    z = from_input + from_state
    return np.tanh(z) + b
