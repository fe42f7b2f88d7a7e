"""
expect: fails test_losses_rules
mistake: number of labels unchecked in accuracy
hint: Labels that are too few, or in a column, get through: NumPy stretches them over all rows. Compare the shapes,
  and raise ValueError.
"""

import numpy as np


def accuracy(scores, labels):
    predicted = scores.argmax(axis=1)[: len(labels)]
    return (predicted == np.reshape(labels, -1)).mean()
