"""
expect: recognised as softmax_in_single_precision
"""

import numpy as np


def softmax(scores):
    rows = []
    for row in np.asarray(scores, dtype=np.float32):
        powers = np.exp(row - np.max(row))
        rows.append(powers / np.sum(powers))
    return np.stack(rows)
