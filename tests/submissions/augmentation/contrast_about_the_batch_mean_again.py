"""
expect: recognised as contrast_about_the_batch_mean
"""

import numpy as np


def adjust_contrast(images, factor):
    result = np.zeros(images.shape)
    for i, image in enumerate(images):
        m = np.mean(images)
        result[i] = m + factor * (image - m)
    result[result < 0] = 0
    result[result > 1] = 1
    return result
