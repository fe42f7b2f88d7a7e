"""
expect: fails test_bidirectional_by_hand, test_bidirectional_of_any_size
mistake: only the two last states
hint: You return each network's last state only. All places are asked for: (n, T, 2m).
"""

import numpy as np


def bidirectional(x, h0_forward, h0_backward, forward, backward):
    right = rnn_forward(x, h0_forward, forward["wx"], forward["wh"], forward["b"])
    reverse = x[:, ::-1]
    left = rnn_forward(reverse, h0_backward, backward["wx"], backward["wh"], backward["b"])
    left = left[:, ::-1]
    return np.concatenate([right[:, -1], left[:, 0]], axis=1)
