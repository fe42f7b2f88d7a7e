"""
expect: fails test_predict_three_sides, test_predict_everywhere
mistake: classes in a column
hint: Your classes have shape (n, 1): a column. Compared with labels of shape (n,), it gives an n×n table, and
  the accuracy of that table means nothing. Return shape (n,).
"""

import numpy as np


def predict(x, w, b):
    return np.where(x @ w.reshape(-1, 1) + b >= 0, 1, -1)
