"""
expect: fails test_activations_by_hand, test_activations_everywhere, test_slopes_everywhere
mistake: z clipped to a narrow range before the sigmoid
hint: Your `sigmoid` cuts z off at ±5 to avoid the overflow. But at 5 the sigmoid is still 0.0067 away from 1,
  so all values beyond are wrong. Overflow starts only near 709; there are forms of the formula that need no
  clipping at all.
"""

import numpy as np


def sigmoid(z):
    z = np.clip(z, -5, 5)
    return 1 / (1 + np.exp(-z))
