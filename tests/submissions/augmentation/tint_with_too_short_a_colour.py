"""
expect: fails test_tint
mistake: tint with too short a colour
hint: Where the colour has another length than there are channels, you tint some channels and leave
  others. That has to be a ValueError.
"""

import numpy as np


def tint(images, color, strength):
    result = np.array(images, dtype=float)
    for channel, number in zip(range(images.shape[1]), color):
        result[:, channel] += strength * (number - result[:, channel])
    return np.clip(result, 0, 1)
