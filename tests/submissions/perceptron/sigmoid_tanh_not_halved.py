"""
expect: fails test_activations_by_hand, test_slopes_by_hand, test_activations_everywhere,
  test_slopes_everywhere
mistake: sigmoid from tanh(z) where tanh(z/2) belongs
hint: You computed the sigmoid from tanh, which is a good idea, but the argument must be halved: the sigmoid
  is twice as wide as tanh. Yours is right at 0 and too steep everywhere else.
"""

import numpy as np


def sigmoid(z):
    return (1 + np.tanh(z)) / 2
