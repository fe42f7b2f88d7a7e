"""
expect: recognised as contrast_without_the_mean_added
"""

import numpy as np


def adjust_contrast(images, factor):
    result = np.zeros(images.shape)
    for i, image in enumerate(images):
        m = np.mean(image)
        result[i] = factor * (image - m)
    result[result < 0] = 0
    result[result > 1] = 1
    return result
