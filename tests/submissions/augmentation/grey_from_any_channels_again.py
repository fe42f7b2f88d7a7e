"""
expect: recognised as grey_from_any_channels
"""

import numpy as np


def grayscale(images):
    channels = images.shape[1]
    grey = np.zeros((len(images), 1, *images.shape[2:]))
    for k, weight in enumerate([0.299, 0.587, 0.114]):
        grey[:, 0] += weight * images[:, k % channels]
    return grey
