"""
expect: fails test_predict_three_sides, test_predict_everywhere
mistake: bias taken for a threshold
hint: You ask whether the weighted sum reaches b. That gives b the wrong sign: here it is a bias, which is
  added to the sum before you compare with 0.
"""

import numpy as np


def predict(x, w, b):
    return np.where(x @ w >= b, 1, -1)
