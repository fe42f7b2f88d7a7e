"""
expect: fails test_losses_by_hand, test_accuracy_and_squared_error_everywhere
mistake: classes counted from 1
hint: You compare the label with the position of the highest score plus 1. Labels are counted from 0, as positions are
  in Python.
"""

import numpy as np


def accuracy(scores, labels):
    if labels.shape != scores.shape[:1]:
        raise ValueError("one label for each row, please")
    predicted = scores.argmax(axis=1) + 1
    return (predicted == labels).mean()
