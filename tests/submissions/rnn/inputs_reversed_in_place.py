"""
expect: fails test_bidirectional_by_hand, test_bidirectional_of_any_size
mistake: inputs reversed in place
hint: You reverse x itself, and whoever called you finds it reversed. x[:, ::-1] alone is a view and changes
  nothing.
"""

import numpy as np


def bidirectional(x, h0_forward, h0_backward, forward, backward):
    right = rnn_forward(x, h0_forward, forward["wx"], forward["wh"], forward["b"])
    x[:] = x[:, ::-1].copy()
    reverse = x
    left = rnn_forward(reverse, h0_backward, backward["wx"], backward["wh"], backward["b"])
    left = left[:, ::-1]
    return np.concatenate([right, left], axis=2)
