"""
expect: fails test_losses_by_hand, test_accuracy_and_squared_error_everywhere
mistake: accuracy in percent
hint: Your accuracy runs from 0 to 100. It should run from 0 to 1.
"""

import numpy as np


def accuracy(scores, labels):
    if labels.shape != scores.shape[:1]:
        raise ValueError("one label for each row, please")
    predicted = scores.argmax(axis=1)
    return (predicted == labels).mean() * 100
