"""
expect: fails test_activations_rules
mistake: relu of ints stays int
hint: The values of your `relu` are right, but for integer input the result is integer too. Results in this
  course are float64: later functions divide them, and write fractions into them.
"""

import numpy as np


def relu(z):
    return np.maximum(z, 0)
