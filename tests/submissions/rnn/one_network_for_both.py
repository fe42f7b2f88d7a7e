"""
expect: fails test_bidirectional_by_hand, test_bidirectional_of_any_size
mistake: one network for both directions
hint: You use the forward weights for both directions. The second network has weights of its own.
"""

import numpy as np


def bidirectional(x, h0_forward, h0_backward, forward, backward):
    right = rnn_forward(x, h0_forward, forward["wx"], forward["wh"], forward["b"])
    reverse = x[:, ::-1]
    left = rnn_forward(reverse, h0_backward, forward["wx"], forward["wh"], forward["b"])
    left = left[:, ::-1]
    return np.concatenate([right, left], axis=2)
