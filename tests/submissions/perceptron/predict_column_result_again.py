"""
expect: recognised as predict_column_result
"""

import numpy as np


def predict(x, w, b):
    return np.array([[1] if score >= 0 else [-1] for score in x @ w + b])
