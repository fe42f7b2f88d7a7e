"""
expect: fails test_clipping_by_hand, test_clipping_of_any_gradients
mistake: sum of the norms
hint: You add up the norms of the arrays. Add up the squares of all numbers, and take one root at the end.
"""

import numpy as np


def clip_gradients(gradients, maximum):
    if maximum <= 0:
        raise ValueError("the maximum must be above 0")
    total = 0
    for name in gradients:
        total = total + np.sqrt(np.sum(gradients[name] ** 2))
    norm = total
    factor = 1.0
    if norm > maximum:
        factor = maximum / norm
    result = {}
    for name in gradients:
        result[name] = gradients[name] * factor
    return result
