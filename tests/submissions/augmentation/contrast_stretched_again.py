"""
expect: recognised as contrast_stretched
"""

import numpy as np


def adjust_contrast(images, factor):
    result = np.zeros(images.shape)
    for i in range(len(images)):
        shifted = images[i] - np.min(images[i])
        result[i] = shifted / np.max(shifted)
    return result
