"""
expect: fails test_losses_by_hand, test_accuracy_and_squared_error_everywhere
mistake: scores compared with one half
hint: You count where the score of the right class is above 1/2. Scores are no probabilities, and even a probability
  below 1/2 can be the highest: compare it with the other scores of the row.
"""

import numpy as np


def accuracy(scores, labels):
    if labels.shape != scores.shape[:1]:
        raise ValueError("one label for each row, please")
    return (scores[np.arange(len(labels)), labels] > 0.5).mean()
