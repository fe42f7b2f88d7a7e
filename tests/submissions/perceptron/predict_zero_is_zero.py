"""
expect: fails test_predict_three_sides, test_predict_everywhere
mistake: np.sign gives three classes
hint: Your `predict` returns 0 where the score is exactly 0, as `np.sign` does. There are only two classes, -1
  and +1; on the boundary it is +1.
"""

import numpy as np


def predict(x, w, b):
    return np.sign(x @ w + b).astype(np.int64)
