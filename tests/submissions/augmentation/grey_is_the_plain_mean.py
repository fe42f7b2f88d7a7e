"""
expect: fails test_grayscale
mistake: grey is the plain mean
hint: You took the plain mean of the channels. The eye sees green as brighter than red, and blue as
  darkest: use the three weights.
"""

import numpy as np


def grayscale(images):
    n, channels, height, width = images.shape
    if channels != 3:
        raise ValueError("red, green and blue are needed")
    result = np.zeros((n, 1, height, width))
    for channel, weight in zip(range(3), (1 / 3, 1 / 3, 1 / 3)):
        result[:, 0] += weight * images[:, channel]
    return result
