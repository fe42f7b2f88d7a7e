"""
expect: recognised as weights_of_another_standard
"""

import numpy as np


def grayscale(images):
    n, channels, height, width = images.shape
    if channels != 3:
        raise ValueError("red, green and blue are needed")
    result = np.zeros((n, 1, height, width))
    for channel, weight in zip(range(3), (0.2126, 0.7152, 0.0722)):
        result[:, 0] += weight * images[:, channel]
    return result
