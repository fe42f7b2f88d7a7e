"""
expect: fails test_clipping_by_hand, test_clipping_of_any_gradients
mistake: small gradients scaled up
hint: You scale every gradient to the maximum, small ones too. A gradient within the maximum is left as it is.
"""

import numpy as np


def clip_gradients(gradients, maximum):
    if maximum <= 0:
        raise ValueError("the maximum must be above 0")
    total = 0
    for name in gradients:
        total = total + np.sum(gradients[name] ** 2)
    norm = np.sqrt(total)
    factor = maximum / (norm + 1e-12)
    result = {}
    for name in gradients:
        result[name] = gradients[name] * factor
    return result
