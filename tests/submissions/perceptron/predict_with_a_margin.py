"""
expect: fails test_predict_everywhere
mistake: small negative scores count as 0
hint: You let scores a little below 0 pass for 0. Where the weights are small, so are all scores, and these
  are on the negative side: compare with 0 itself.
"""

import numpy as np


def predict(x, w, b):
    scores = x @ w + b
    return np.where(scores >= -1e-9, 1, -1)
