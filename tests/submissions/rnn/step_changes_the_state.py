"""
expect: fails test_one_step_by_hand, test_one_step_of_any_size
mistake: old state changed in place
hint: Your step writes into the state that it was given. Whoever still needs the old state finds it changed:
  make a new array.
"""

import numpy as np


def rnn_step(x, h, wx, wh, b):
    from_input = np.dot(x, wx)
    from_state = np.dot(h, wh)
    z = from_input + from_state + b
    z = np.tanh(z)
    h[:] = z
    return z
