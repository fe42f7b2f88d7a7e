"""
expect: fails test_one_step_by_hand, test_one_step_of_any_size
mistake: old state added
hint: You add the old state to the new one. Here the new state replaces the old one: it is tanh alone.
"""

import numpy as np


def rnn_step(x, h, wx, wh, b):
    from_input = np.dot(x, wx)
    from_state = np.dot(h, wh)
    z = from_input + from_state + b
    return h + np.tanh(z)
