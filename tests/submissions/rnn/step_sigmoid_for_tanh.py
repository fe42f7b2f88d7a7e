"""
expect: fails test_one_step_by_hand, test_one_step_of_any_size
mistake: sigmoid for tanh
hint: You use the sigmoid, which lies between 0 and 1. The formula has tanh, between -1 and 1.
"""

import numpy as np


def rnn_step(x, h, wx, wh, b):
    from_input = np.dot(x, wx)
    from_state = np.dot(h, wh)
    z = from_input + from_state + b
    return 1 / (1 + np.exp(-z))
