"""
expect: recognised as predict_with_a_margin
"""

import numpy as np


def predict(x, w, b):
    classes = np.ones(len(x), dtype=np.int64)
    for place, score in enumerate(np.asarray(x, dtype=float) @ w + b):
        if score < 0 and abs(score) > 1e-9:
            classes[place] = -1
    return classes
