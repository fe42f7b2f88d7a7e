"""
expect: fails test_clipping_by_hand
mistake: the same dict returned
hint: Where nothing is to be clipped you return the dict that you were given. Whoever changes the result then
  changes the gradients as well: return a new dict.
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
    if factor == 1.0:
        return gradients
    result = {}
    for name in gradients:
        result[name] = gradients[name] * factor
    return result
