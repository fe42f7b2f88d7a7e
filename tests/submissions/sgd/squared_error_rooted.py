"""
expect: fails test_losses_by_hand, test_accuracy_and_squared_error_everywhere
mistake: root of the mean squared error
hint: You take the square root at the end. That is the root mean squared error, another measure.
"""

import numpy as np


def mean_squared_error(predictions, targets):
    if predictions.shape != targets.shape:
        raise ValueError("predictions and targets differ in shape")
    difference = predictions - targets
    return np.sqrt((difference**2).mean())
