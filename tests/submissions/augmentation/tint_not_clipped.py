"""
expect: fails test_tint
mistake: tint not clipped
hint: Your pixels leave the range from 0 to 1 where the colour does. Clip them at the end.
"""

import numpy as np


def tint(images, color, strength):
    color = np.reshape(color, (images.shape[1], 1, 1))
    return (1.0 - strength) * images + strength * color
