"""
expect: fails test_predict_three_sides, test_predict_everywhere
mistake: classes swapped
hint: Your `predict` says -1 on the positive side of the boundary and +1 on the negative one. A positive score
  means +1.
"""

import numpy as np


def predict(x, w, b):
    return np.where(x @ w + b >= 0, -1, 1)
