"""
expect: fails test_clipping_by_hand, test_clipping_of_any_gradients
mistake: largest number for norm
hint: You compare the largest number with the maximum. What counts is the norm: the root of the sum of all
  squares.
"""

import numpy as np


def clip_gradients(gradients, maximum):
    if maximum <= 0:
        raise ValueError("the maximum must be above 0")
    total = 0
    for name in gradients:
        total = max(total, np.max(np.abs(gradients[name])))
    norm = total
    factor = 1.0
    if norm > maximum:
        factor = maximum / norm
    result = {}
    for name in gradients:
        result[name] = gradients[name] * factor
    return result
