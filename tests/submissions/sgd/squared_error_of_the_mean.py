"""
expect: fails test_losses_by_hand, test_accuracy_and_squared_error_everywhere
mistake: square of the mean difference
hint: You average first and square then, so that errors above and below cancel. Square each difference, then average.
"""

import numpy as np


def mean_squared_error(predictions, targets):
    if predictions.shape != targets.shape:
        raise ValueError("predictions and targets differ in shape")
    difference = predictions - targets
    return difference.mean() ** 2
