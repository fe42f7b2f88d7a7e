"""
expect: recognised as tint_with_the_mean_colour
"""

import numpy as np


def tint(images, color, strength):
    if color.shape != images.shape[1:2]:
        raise ValueError("one number for each channel, please")
    return np.clip(images + strength * (color.sum() / color.size - images), 0, 1)
