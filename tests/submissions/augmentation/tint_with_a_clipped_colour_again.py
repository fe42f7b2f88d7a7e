"""
expect: recognised as tint_with_a_clipped_colour
"""

import numpy as np


def tint(images, color, strength):
    n, channels, height, width = images.shape
    if np.shape(color) != (channels,):
        raise ValueError("colour and channels differ")
    result = np.empty((n, channels, height, width))
    for k in range(channels):
        paint = min(max(float(color[k]), 0.0), 1.0)
        result[:, k] = images[:, k] + strength * (paint - images[:, k])
    return result
