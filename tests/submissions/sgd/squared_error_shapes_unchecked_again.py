"""
expect: recognised as squared_error_shapes_unchecked
"""

import numpy as np


def mean_squared_error(predictions, targets):
    p, t = np.broadcast_arrays(predictions, targets)
    return float(sum((a - b) ** 2 for a, b in zip(p.ravel(), t.ravel())) / p.size)
