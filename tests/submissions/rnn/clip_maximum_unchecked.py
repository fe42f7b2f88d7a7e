"""
expect: fails test_clipping_by_hand
mistake: maximum not checked
hint: You accept a maximum of 0 or below. No gradient can be that short: the docstring asks for a ValueError.
"""

import numpy as np


def clip_gradients(gradients, maximum):
    total = 0
    for name in gradients:
        total = total + np.sum(gradients[name] ** 2)
    norm = np.sqrt(total)
    factor = 1.0
    if norm > maximum:
        factor = maximum / norm
    result = {}
    for name in gradients:
        result[name] = gradients[name] * factor
    return result
