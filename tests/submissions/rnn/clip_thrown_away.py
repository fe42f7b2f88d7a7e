"""
expect: fails test_clipping_by_hand, test_clipping_of_any_gradients
mistake: large gradients thrown away
hint: You set a gradient that is too long to 0, so that nothing is learned from it. Scale it down to the
  maximum.
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
        factor = 0.0
    result = {}
    for name in gradients:
        result[name] = gradients[name] * factor
    return result
