"""
expect: fails test_tint
mistake: tint with the mean colour
hint: You used the mean of the colour for all channels, so that everything becomes greyer. Each
  channel has its own number.
"""

import numpy as np


def tint(images, color, strength):
    if len(color) != images.shape[1]:
        raise ValueError("one number for each channel")
    result = np.zeros(images.shape)
    for channel in range(images.shape[1]):
        result[:, channel] = (1 - strength) * images[:, channel] + strength * np.mean(color)
    result[result < 0] = 0
    result[result > 1] = 1
    return result
