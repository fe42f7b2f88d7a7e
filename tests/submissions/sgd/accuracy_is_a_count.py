"""
expect: fails test_losses_by_hand, test_accuracy_and_squared_error_everywhere
mistake: hits counted, not divided
hint: You count the hits. Accuracy is their share: divide by the number of examples.
"""

import numpy as np


def accuracy(scores, labels):
    if labels.shape != scores.shape[:1]:
        raise ValueError("one label for each row, please")
    predicted = scores.argmax(axis=1)
    return (predicted == labels).sum()
