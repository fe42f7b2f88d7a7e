"""
expect: recognised as predict_labels_zero_one
"""

import numpy as np


def predict(x, w, b):
    return np.array([1 if score >= 0 else 0 for score in x @ w + b], dtype=np.int64)
