"""
expect: recognised as predict_returns_floats
"""

import numpy as np


def predict(x, w, b):
    return np.array([-1.0 if score < 0 else 1.0 for score in np.dot(x, w) + b])
