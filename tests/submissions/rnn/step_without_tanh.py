"""
expect: fails test_one_step_by_hand, test_one_step_of_any_size
mistake: tanh left out
hint: Your step ends before tanh. Without it the whole chain is linear, and its numbers grow without bounds.
"""

import numpy as np


def rnn_step(x, h, wx, wh, b):
    from_input = np.dot(x, wx)
    from_state = np.dot(h, wh)
    z = from_input + from_state + b
    return z
