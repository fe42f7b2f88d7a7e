"""
expect: fails test_clipping_by_hand, test_clipping_of_any_gradients
mistake: mean of the squares
hint: You take the mean of the squares. The norm is the root of their sum.
"""

import numpy as np


def clip_gradients(gradients, maximum):
    if maximum <= 0:
        raise ValueError("the maximum must be above 0")
    total = 0
    count = 0
    for name in gradients:
        total = total + np.sum(gradients[name] ** 2)
        count += gradients[name].size
    norm = np.sqrt(total / count)
    factor = 1.0
    if norm > maximum:
        factor = maximum / norm
    result = {}
    for name in gradients:
        result[name] = gradients[name] * factor
    return result
