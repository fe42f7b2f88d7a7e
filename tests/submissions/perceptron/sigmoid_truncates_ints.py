"""
expect: fails test_activations_rules, test_slopes_by_hand, test_activations_everywhere,
  test_slopes_everywhere
mistake: integer input truncates the sigmoid
hint: Your `sigmoid` stores its result in an array of the same type as z. When z holds ints, everything after
  the decimal point is cut off, and 0.95 becomes 0. Make the result array float64 yourself.
"""

import numpy as np


def sigmoid(z):
    result = np.zeros_like(z)
    result[...] = 0.5 + 0.5 * np.tanh(np.multiply(z, 0.5))
    return result
