"""
expect: fails test_grayscale
mistake: grey in whole numbers
hint: For images of integers, your result is cut off to whole numbers. Return float64.
"""

import numpy as np


def grayscale(images):
    n, channels, height, width = images.shape
    if channels != 3:
        raise ValueError("red, green and blue are needed")
    result = np.zeros((n, 1, height, width))
    for channel, weight in zip(range(3), (0.299, 0.587, 0.114)):
        result[:, 0] += weight * images[:, channel]
    return result.astype(images.dtype)
