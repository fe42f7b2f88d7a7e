"""
expect: recognised as tint_added
"""

import numpy as np


def tint(images, color, strength):
    if len(color) != images.shape[1]:
        raise ValueError("one number for each channel")
    result = np.zeros(images.shape)
    for channel in range(images.shape[1]):
        result[:, channel] = images[:, channel] + strength * color[channel]
    result[result < 0] = 0
    result[result > 1] = 1
    return result
