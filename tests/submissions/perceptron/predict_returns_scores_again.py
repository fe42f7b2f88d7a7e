"""
expect: recognised as predict_returns_scores
"""

import numpy as np


def predict(x, w, b):
    return np.add(b, np.inner(w, x))
