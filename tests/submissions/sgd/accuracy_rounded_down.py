"""
expect: fails test_losses_by_hand, test_accuracy_and_squared_error_everywhere
mistake: accuracy rounded down
hint: Your accuracy is 0 unless every example is right: `//` and `int` throw the fraction away. Divide with `/`.
"""

import numpy as np


def accuracy(scores, labels):
    if labels.shape != scores.shape[:1]:
        raise ValueError("one label for each row, please")
    predicted = scores.argmax(axis=1)
    return (predicted == labels).sum() // len(labels)
