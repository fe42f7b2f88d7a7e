"""
expect: fails test_activations_by_hand, test_activations_rules, test_slopes_everywhere
mistake: sigmoid is NaN far to the right
hint: Your `sigmoid` divides e^z by 1 + e^z. That form is safe below zero only: at z = 1000 both are infinite,
  and infinity by infinity is NaN. Look at what your formula does for large positive z.
"""

import numpy as np


def sigmoid(z):
    e = np.exp(z)
    return e / (1 + e)
