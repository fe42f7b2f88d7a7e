"""
expect: recognised as tint_strength_inverted
"""

import numpy as np


def tint(images, color, strength):
    if len(color) != images.shape[1]:
        raise ValueError("one number for each channel")
    result = np.zeros(images.shape)
    for channel in range(images.shape[1]):
        result[:, channel] = strength * images[:, channel] + (1 - strength) * color[channel]
    result[result < 0] = 0
    result[result > 1] = 1
    return result
