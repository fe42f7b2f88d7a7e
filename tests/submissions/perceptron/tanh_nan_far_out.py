"""
expect: fails test_activations_by_hand, test_slopes_everywhere
mistake: tanh is NaN far from zero
hint: Your `tanh` uses the formula with four exponentials as it stands. At ±1000 it divides infinity by
  infinity, which is NaN. NumPy has a tanh that knows what to do there.
"""

import numpy as np


def tanh(z):
    return (np.exp(z) - np.exp(-z)) / (np.exp(z) + np.exp(-z))
