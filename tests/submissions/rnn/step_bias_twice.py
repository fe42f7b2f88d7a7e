"""
expect: fails test_one_step_by_hand, test_one_step_of_any_size
mistake: bias added twice
hint: You add the bias twice, once for the input and once for the state. There is one b in this formula.
"""

import numpy as np


def rnn_step(x, h, wx, wh, b):
    from_input = np.dot(x, wx) + b
    from_state = np.dot(h, wh)
    z = from_input + from_state + b
    return np.tanh(z)
