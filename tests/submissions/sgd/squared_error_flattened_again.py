"""
expect: recognised as squared_error_flattened
"""

import numpy as np


def mean_squared_error(predictions, targets):
    wanted = np.reshape(targets, np.shape(predictions))  # itself refuses another number of elements
    return float(np.square(predictions - wanted).mean())
