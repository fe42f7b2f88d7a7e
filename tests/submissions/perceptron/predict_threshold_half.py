"""
expect: fails test_predict_three_sides, test_predict_everywhere
mistake: threshold at 0.5
hint: You compare the score with 0.5. That is right for a probability; a score has its boundary at 0.
"""

import numpy as np


def predict(x, w, b):
    return np.where(x @ w + b >= 0.5, 1, -1)
