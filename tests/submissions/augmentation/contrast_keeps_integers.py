"""
expect: fails test_contrast
mistake: contrast keeps integers
hint: For images of integers, your result is cut off to whole numbers. Return float64.
"""

import numpy as np


def adjust_contrast(images, factor):
    result = np.zeros(images.shape, images.dtype)
    for i, image in enumerate(images):
        m = np.mean(image)
        result[i] = m + factor * (image - m)
    result[result < 0] = 0
    result[result > 1] = 1
    return result
