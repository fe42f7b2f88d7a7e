"""
expect: fails test_losses_rules
mistake: only the sizes are compared
hint: You compare how many numbers there are, not how they are arranged. A (5,) array and a (5, 1) array hold equally many,
  and NumPy still makes all 25 pairs. Compare the shapes.
"""

import numpy as np


def mean_squared_error(predictions, targets):
    if np.size(predictions) != np.size(targets):
        raise ValueError("sizes differ")
    return float(np.mean((predictions - targets) ** 2))
