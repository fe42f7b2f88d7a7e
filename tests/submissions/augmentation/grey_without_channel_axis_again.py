"""
expect: recognised as grey_without_channel_axis
"""

import numpy as np


def grayscale(images):
    n, channels, height, width = images.shape
    if channels != 3:
        raise ValueError("red, green and blue are needed")
    result = np.zeros((n, height, width))
    for channel, weight in zip(range(3), (0.299, 0.587, 0.114)):
        result += weight * images[:, channel]
    return result
