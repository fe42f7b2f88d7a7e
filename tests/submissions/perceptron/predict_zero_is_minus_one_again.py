"""
expect: recognised as predict_zero_is_minus_one
"""

import numpy as np


def predict(x, w, b):
    scores = np.dot(x, w) + b
    classes = -np.ones(len(scores), dtype=np.int64)
    classes[scores > 0] = 1
    return classes
