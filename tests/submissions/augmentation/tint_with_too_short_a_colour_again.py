"""
expect: recognised as tint_with_too_short_a_colour
"""

import numpy as np


def tint(images, color, strength):
    result = images * 1.0
    known = min(len(color), images.shape[1])
    layer = np.reshape(color[:known], (known, 1, 1))
    result[:, :known] = (1 - strength) * result[:, :known] + strength * layer
    return result.clip(0, 1)
