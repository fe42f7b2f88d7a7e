"""
expect: fails test_grayscale
mistake: grey in place
hint: You multiply the channels of the images that you were given. Afterwards the caller's pictures
  have changed. Work on a copy, or compute new arrays.
"""

import numpy as np


def grayscale(images):
    if images.shape[1] != 3:
        raise ValueError("three channels, please")
    if images.dtype != np.float64:
        images = images.astype(np.float64)
    for channel, weight in enumerate((0.299, 0.587, 0.114)):
        images[:, channel] *= weight
    return images.sum(axis=1, keepdims=True)
