"""
expect: recognised as predict_threshold_half
"""

import numpy as np


def predict(x, w, b):
    above = np.inner(x, w) + b - 0.5 >= 0
    return 2 * above.astype(np.int64) - 1
