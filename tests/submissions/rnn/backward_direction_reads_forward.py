"""
expect: fails test_bidirectional_by_hand, test_bidirectional_of_any_size
mistake: both directions read forward
hint: Both of your networks read from left to right. The second one begins with the last input.
"""

import numpy as np


def bidirectional(x, h0_forward, h0_backward, forward, backward):
    right = rnn_forward(x, h0_forward, forward["wx"], forward["wh"], forward["b"])
    reverse = x
    left = rnn_forward(reverse, h0_backward, backward["wx"], backward["wh"], backward["b"])
    return np.concatenate([right, left], axis=2)
