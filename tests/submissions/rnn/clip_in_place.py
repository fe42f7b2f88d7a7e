"""
expect: fails test_clipping_by_hand, test_clipping_of_any_gradients
mistake: clipped in place
hint: You scale the arrays that you were given. Make new ones, and put them into a new dict.
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
        factor = maximum / norm
    result = {}
    for name in gradients:
        gradients[name] *= factor
        result[name] = gradients[name]
    return result
