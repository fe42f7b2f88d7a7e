"""
expect: recognised as squared_error_halved
"""

import numpy as np


def mean_squared_error(predictions, targets):
    if np.shape(predictions) != np.shape(targets):
        raise ValueError("shapes differ")
    total = 0.0
    for p, t in zip(np.ravel(predictions), np.ravel(targets)):
        total += (p - t) * (p - t)
    return float(0.5 * total / np.size(targets))
