"""
expect: recognised as grey_in_whole_numbers
"""

import numpy as np


def grayscale(images):
    if images.shape[1] != 3:
        raise ValueError("not RGB")
    grey = np.empty((images.shape[0], 1) + images.shape[2:], dtype=images.dtype)
    grey[:, 0] = 0.299 * images[:, 0] + 0.587 * images[:, 1] + 0.114 * images[:, 2]
    return grey
