"""
expect: fails test_one_step_by_hand, test_one_step_of_any_size
mistake: ReLU for tanh
hint: You use ReLU. The formula has tanh, which keeps the states between -1 and 1.
"""

import numpy as np


def rnn_step(x, h, wx, wh, b):
    from_input = np.dot(x, wx)
    from_state = np.dot(h, wh)
    z = from_input + from_state + b
    return np.maximum(z, 0.0)
