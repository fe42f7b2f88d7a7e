"""
expect: fails test_losses_by_hand, test_accuracy_and_squared_error_everywhere
mistake: share of errors
hint: You count where prediction and label differ: that is the error rate, 1 minus the accuracy.
"""

import numpy as np


def accuracy(scores, labels):
    if labels.shape != scores.shape[:1]:
        raise ValueError("one label for each row, please")
    predicted = scores.argmax(axis=1)
    return (predicted != labels).mean()
