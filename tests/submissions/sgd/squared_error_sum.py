"""
expect: fails test_losses_by_hand, test_accuracy_and_squared_error_everywhere
mistake: sum of squares for their mean
hint: You add the squares up without dividing by their number.
"""

import numpy as np


def mean_squared_error(predictions, targets):
    if predictions.shape != targets.shape:
        raise ValueError("predictions and targets differ in shape")
    difference = predictions - targets
    return (difference**2).sum()
