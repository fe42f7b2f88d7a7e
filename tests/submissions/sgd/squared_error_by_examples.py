"""
expect: fails test_losses_by_hand, test_accuracy_and_squared_error_everywhere
mistake: squares divided by the number of examples only
hint: You divide by the number of rows. With several numbers in each row the mean goes over all elements, n times k of
  them.
"""

import numpy as np


def mean_squared_error(predictions, targets):
    if predictions.shape != targets.shape:
        raise ValueError("predictions and targets differ in shape")
    difference = predictions - targets
    return (difference**2).sum() / len(difference)
