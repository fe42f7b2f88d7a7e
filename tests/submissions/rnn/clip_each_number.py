"""
expect: fails test_clipping_by_hand, test_clipping_of_any_gradients
mistake: clipped number by number
hint: You cut each number off at the maximum. That changes the gradient's direction; scale all numbers by one
  factor.
"""

import numpy as np


def clip_gradients(gradients, maximum):
    if maximum <= 0:
        raise ValueError("the maximum must be above 0")
    result = {}
    for name in gradients:
        result[name] = np.clip(gradients[name], -maximum, maximum).astype(float)
    return result
