"""
expect: fails test_one_step_by_hand, test_one_step_of_any_size
mistake: input weights transposed
hint: You use wx transposed. With as many inputs as states NumPy cannot notice it. The inputs are rows here: x @
  wx.
"""

import numpy as np


def rnn_step(x, h, wx, wh, b):
    from_input = np.dot(x, wx.T)
    from_state = np.dot(h, wh)
    z = from_input + from_state + b
    return np.tanh(z)
