"""
expect: recognised as softmax_keeps_integers
"""

import numpy as np


def softmax(scores):
    powers = np.exp(scores - scores.max(axis=1, keepdims=True))
    probabilities = powers / powers.sum(axis=1, keepdims=True)
    return np.array(probabilities, dtype=scores.dtype)
