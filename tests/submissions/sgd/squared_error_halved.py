"""
expect: fails test_losses_by_hand, test_accuracy_and_squared_error_everywhere
mistake: half of the mean squared error
hint: You halve the mean. Some books do, because the 2 of the derivative then cancels; here the plain mean is asked
  for.
"""

import numpy as np


def mean_squared_error(predictions, targets):
    if predictions.shape != targets.shape:
        raise ValueError("predictions and targets differ in shape")
    difference = predictions - targets
    return (difference**2).mean() / 2
