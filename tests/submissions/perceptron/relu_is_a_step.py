"""
expect: fails test_activations_by_hand, test_activations_everywhere
mistake: relu gives 1 for every positive z
hint: Your `relu` answers only whether z is positive, with 0 or 1. That is the slope of ReLU (or a step
  function); ReLU itself passes a positive z on unchanged.
"""

import numpy as np


def relu(z):
    return np.where(np.asarray(z) > 0, 1.0, 0.0)
