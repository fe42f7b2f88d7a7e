"""
expect: recognised as squared_error_sizes_only
"""

import numpy as np


def mean_squared_error(predictions, targets):
    count = predictions.size
    if count - targets.size:
        raise ValueError(f"{count} numbers on one side, {targets.size} on the other")
    apart = np.abs(np.subtract(predictions, targets, dtype=float)).ravel()
    return float(np.dot(apart, apart) / apart.size)
