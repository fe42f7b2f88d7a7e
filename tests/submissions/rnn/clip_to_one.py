"""
expect: fails test_clipping_by_hand, test_clipping_of_any_gradients
mistake: scaled to length 1
hint: You divide by the norm, so that a long gradient gets the length 1. It should get the length maximum.
"""

import numpy as np


def clip_gradients(gradients, maximum):
    if maximum <= 0:
        raise ValueError("the maximum must be above 0")
    total = 0
    for name in gradients:
        total = total + np.sum(gradients[name] ** 2)
    norm = np.sqrt(total)
    factor = 1.0
    if norm > maximum:
        factor = 1 / norm
    result = {}
    for name in gradients:
        result[name] = gradients[name] * factor
    return result
