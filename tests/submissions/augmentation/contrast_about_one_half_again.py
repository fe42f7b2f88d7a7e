"""
expect: recognised as contrast_about_one_half
"""

import numpy as np


def adjust_contrast(images, factor):
    result = np.zeros(images.shape)
    for i, image in enumerate(images):
        m = 1 / 2
        result[i] = m + factor * (image - m)
    result[result < 0] = 0
    result[result > 1] = 1
    return result
