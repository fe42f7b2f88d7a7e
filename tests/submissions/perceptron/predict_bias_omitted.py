"""
expect: fails test_predict_three_sides, test_predict_everywhere
mistake: predict without the bias
hint: Your `predict` ignores b, so its boundary always passes through the origin. Compare the sign of the
  whole score, bias included.
"""

import numpy as np


def predict(x, w, b):
    return np.where(x @ w >= 0, 1, -1)
