"""
expect: recognised as tint_multiplied
"""

import numpy as np


def tint(images, color, strength):
    if len(color) != images.shape[1]:
        raise ValueError("one number for each channel")
    result = np.zeros(images.shape)
    for channel in range(images.shape[1]):
        result[:, channel] = (1 - strength) * images[:, channel] + strength * color[channel] * images[:, channel]
    result[result < 0] = 0
    result[result > 1] = 1
    return result
