"""
expect: fails test_clipping_by_hand, test_clipping_of_any_gradients
mistake: root forgotten
hint: Your norm is the sum of the squares. Its root is missing.
"""

import numpy as np


def clip_gradients(gradients, maximum):
    if maximum <= 0:
        raise ValueError("the maximum must be above 0")
    total = 0
    for name in gradients:
        total = total + np.sum(gradients[name] ** 2)
    norm = total
    factor = 1.0
    if norm > maximum:
        factor = maximum / norm
    result = {}
    for name in gradients:
        result[name] = gradients[name] * factor
    return result
