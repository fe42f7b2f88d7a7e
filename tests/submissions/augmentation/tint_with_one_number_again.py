"""
expect: recognised as tint_with_one_number
"""

import numpy as np


def tint(images, color, strength):
    color = np.reshape(color, (images.shape[1], 1, 1))[0]
    return np.clip((1.0 - strength) * images + strength * color, 0, 1)
