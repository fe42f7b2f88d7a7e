"""
expect: recognised as contrast_about_zero
"""

import numpy as np


def adjust_contrast(images, factor):
    result = np.zeros(images.shape)
    for i, image in enumerate(images):
        result[i] = image * factor
    result[result < 0] = 0
    result[result > 1] = 1
    return result
