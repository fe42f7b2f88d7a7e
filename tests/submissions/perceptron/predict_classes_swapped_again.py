"""
expect: recognised as predict_classes_swapped
"""

import numpy as np


def predict(x, w, b):
    scores = x @ w + b
    return 1 - 2 * (scores >= 0).astype(np.int64)
