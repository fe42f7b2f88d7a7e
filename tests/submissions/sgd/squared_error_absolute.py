"""
expect: fails test_losses_by_hand, test_accuracy_and_squared_error_everywhere
mistake: absolute for squared differences
hint: You average the absolute differences. Square them instead: large errors should weigh more.
"""

import numpy as np


def mean_squared_error(predictions, targets):
    if predictions.shape != targets.shape:
        raise ValueError("predictions and targets differ in shape")
    difference = predictions - targets
    return np.abs(difference).mean()
