"""
expect: fails test_softmax_by_hand, test_softmax_and_cross_entropy_everywhere
mistake: softmax in float32
hint: You compute with float32, which holds 7 digits: of 1000 - 1.0986 few of them are left behind the point. Stay
  with float64.
"""

import numpy as np


def softmax(scores):
    scores = scores.astype(np.float32)
    shifted = scores - scores.max(axis=1, keepdims=True)
    powers = np.exp(shifted)
    return powers / powers.sum(axis=1, keepdims=True)
