"""
expect: fails test_activations_by_hand, test_activations_everywhere
mistake: numerator of tanh the wrong way round
hint: Your `tanh` is negative for positive z: the two terms of the numerator have changed places. tanh rises,
  from -1 on the left to 1 on the right.
"""

import numpy as np


def tanh(z):
    return np.tanh(np.negative(z))
