"""
expect: fails test_losses_by_hand, test_accuracy_and_squared_error_everywhere
mistake: lowest score wins
hint: Your prediction is the class with the *lowest* score. Scores are not losses: the highest one wins.
"""

import numpy as np


def accuracy(scores, labels):
    if labels.shape != scores.shape[:1]:
        raise ValueError("one label for each row, please")
    predicted = scores.argmin(axis=1)
    return (predicted == labels).mean()
