"""
expect: fails test_losses_rules
mistake: arrays are flattened before they are compared
hint: You make one long row of each array. Where the shapes differ, numbers meet that do not belong together, and nobody
  notices. Compare the shapes first, and raise ValueError.
"""

import numpy as np


def mean_squared_error(predictions, targets):
    predictions, targets = np.ravel(predictions), np.ravel(targets)
    if predictions.shape != targets.shape:
        raise ValueError("shapes differ")
    return float(np.mean((predictions - targets) ** 2))
