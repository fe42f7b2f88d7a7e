"""
expect: fails test_bidirectional_by_hand, test_bidirectional_of_any_size
mistake: inputs not reversed
hint: You turn the second network's states round, but it has read the inputs from left to right. Reverse the
  inputs first.
"""

import numpy as np


def bidirectional(x, h0_forward, h0_backward, forward, backward):
    right = rnn_forward(x, h0_forward, forward["wx"], forward["wh"], forward["b"])
    reverse = x
    left = rnn_forward(reverse, h0_backward, backward["wx"], backward["wh"], backward["b"])
    left = left[:, ::-1]
    return np.concatenate([right, left], axis=2)
