"""
expect: fails test_clipping_by_hand, test_clipping_of_any_gradients
mistake: clipped array by array
hint: Each of your arrays has a norm of its own. All arrays together are one gradient with one norm, or its
  direction changes.
"""

import numpy as np


def clip_gradients(gradients, maximum):
    if maximum <= 0:
        raise ValueError("the maximum must be above 0")
    result = {}
    for name in gradients:
        norm = np.sqrt(np.sum(gradients[name] ** 2))
        factor = 1.0
        if norm > maximum:
            factor = maximum / norm
        result[name] = gradients[name] * factor
    return result
