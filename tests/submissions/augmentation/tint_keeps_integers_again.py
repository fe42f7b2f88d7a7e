"""
expect: recognised as tint_keeps_integers
"""

import numpy as np


def tint(images, color, strength):
    if len(color) != images.shape[1]:
        raise ValueError("one number for each channel")
    channels = [images[:, k] + strength * (color[k] - images[:, k]) for k in range(len(color))]
    return np.minimum(1, np.maximum(0, np.stack(channels, axis=1)))
