"""
expect: fails test_bidirectional_by_hand, test_bidirectional_of_any_size
mistake: joined along time
hint: You put the backward states behind the forward ones in time. They belong to the same places: join them
  along the last axis.
"""

import numpy as np


def bidirectional(x, h0_forward, h0_backward, forward, backward):
    right = rnn_forward(x, h0_forward, forward["wx"], forward["wh"], forward["b"])
    reverse = x[:, ::-1]
    left = rnn_forward(reverse, h0_backward, backward["wx"], backward["wh"], backward["b"])
    left = left[:, ::-1]
    return np.concatenate([right, left], axis=1)
