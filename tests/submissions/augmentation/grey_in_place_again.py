"""
expect: recognised as grey_in_place
"""

import numpy as np


def grayscale(images):
    n, channels, height, width = images.shape
    if channels != 3:
        raise ValueError("not in colours")
    x = np.asarray(images, dtype=float)
    x *= np.array([0.299, 0.587, 0.114]).reshape(3, 1, 1)
    red, green, blue = np.moveaxis(x, 1, 0)
    return (red + green + blue).reshape(n, 1, height, width)
