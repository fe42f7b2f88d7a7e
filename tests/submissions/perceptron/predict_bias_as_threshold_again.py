"""
expect: recognised as predict_bias_as_threshold
"""

import numpy as np


def predict(x, w, b):
    scores = x @ w - b
    return np.array([1 if s >= 0 else -1 for s in scores])
