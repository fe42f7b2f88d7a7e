"""
expect: fails test_activations_by_hand, test_activations_rules, test_activations_everywhere
mistake: minus missing in the sigmoid's exponent
hint: Your `sigmoid` falls where it should rise: the exponent lacks its minus sign. Try z = 3 by hand: e^-3 is
  small, so the value must be close to 1.
"""

import numpy as np


def sigmoid(z):
    return 1 / (1 + np.exp(z))
