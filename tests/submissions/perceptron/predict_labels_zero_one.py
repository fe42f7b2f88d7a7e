"""
expect: fails test_predict_three_sides, test_predict_everywhere
mistake: classes 0 and 1
hint: Your `predict` answers 0 and 1. In this exercise the classes are called -1 and +1, and the learning rule
  counts on that.
"""

import numpy as np


def predict(x, w, b):
    return (x @ w + b >= 0).astype(np.int64)
