"""
expect: fails test_one_step_by_hand, test_one_step_of_any_size
mistake: bias forgotten
hint: Your step has no bias. Add b to what comes from the input and from the state, before tanh.
"""

import numpy as np


def rnn_step(x, h, wx, wh, b):
    from_input = np.dot(x, wx)
    from_state = np.dot(h, wh)
    z = from_input + from_state
    if len(b) != len(wh):
        raise ValueError("b")
    return np.tanh(z)
