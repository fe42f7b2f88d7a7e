"""
expect: fails test_clipping_by_hand, test_clipping_of_any_gradients
mistake: absolute values for squares
hint: You add up absolute values. The norm is the root of the sum of the squares.
"""

import numpy as np


def clip_gradients(gradients, maximum):
    if maximum <= 0:
        raise ValueError("the maximum must be above 0")
    total = 0
    for name in gradients:
        total = total + np.sum(abs(gradients[name]))
    norm = total
    factor = 1.0
    if norm > maximum:
        factor = maximum / norm
    result = {}
    for name in gradients:
        result[name] = gradients[name] * factor
    return result
