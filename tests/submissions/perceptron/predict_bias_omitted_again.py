"""
expect: recognised as predict_bias_omitted
"""

import numpy as np


def predict(x, w, b):
    return np.array([-1 if score < 0 else 1 for score in np.dot(x, w)])
