"""
expect: fails test_predict_three_sides, test_predict_everywhere
mistake: a score of 0 is taken for -1
hint: Your `predict` says -1 where the score is exactly 0. It happens more often than you think: at the start
  of training every score is 0. By the docstring such a point gets +1.
"""

import numpy as np


def predict(x, w, b):
    scores = x @ w + b
    return np.where(scores > 0, 1, -1)
