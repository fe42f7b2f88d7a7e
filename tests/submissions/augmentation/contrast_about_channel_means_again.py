"""
expect: recognised as contrast_about_channel_means
"""

import numpy as np


def adjust_contrast(images, factor):
    result = np.zeros(images.shape)
    for i, image in enumerate(images):
        m = np.mean(image, axis=(1, 2)).reshape(-1, 1, 1)
        result[i] = m + factor * (image - m)
    result[result < 0] = 0
    result[result > 1] = 1
    return result
