"""
expect: recognised as grey_in_three_channels
"""

import numpy as np


def grayscale(images):
    n, channels, height, width = images.shape
    if channels != 3:
        raise ValueError("red, green and blue are needed")
    result = np.zeros((n, 3, height, width))
    for channel, weight in zip(range(3), (0.299, 0.587, 0.114)):
        result += weight * images[:, channel : channel + 1]
    return result
