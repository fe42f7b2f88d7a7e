"""
expect: fails test_losses_rules
mistake: shapes that differ are stretched
hint: Where the shapes differ, NumPy stretches the smaller array, and compares numbers that do not belong together.
  Compare the shapes first, and raise ValueError.
"""

import numpy as np


def mean_squared_error(predictions, targets):
    return np.mean((predictions - targets) ** 2)
