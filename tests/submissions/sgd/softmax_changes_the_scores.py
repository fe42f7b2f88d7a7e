"""
expect: fails test_softmax_by_hand
mistake: softmax changes its argument
hint: `scores -= ...` works in place: the caller's scores are changed too. Write the difference into a new array.
"""

import numpy as np


def softmax(scores):
    scores -= scores.max(axis=1, keepdims=True)
    powers = np.exp(scores)
    return powers / powers.sum(axis=1, keepdims=True)
