"""
expect: fails test_one_step_by_hand, test_one_step_of_any_size
mistake: tanh of each part
hint: You take tanh of the input's part and of the state's part and add them afterwards. Add first: there is one
  tanh around everything.
"""

import numpy as np


def rnn_step(x, h, wx, wh, b):
    from_input = np.tanh(np.dot(x, wx) + b)
    from_state = np.tanh(np.dot(h, wh))
    z = from_input + from_state
    return z
