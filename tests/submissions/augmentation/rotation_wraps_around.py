"""
expect: fails test_rotate, test_rotate_by_any_angle
mistake: rotation wraps around
hint: Where the source lies outside of the image, you take a pixel from the other side. (A negative
  index counts from the end.) It should be 0.
"""

import numpy as np


def rotate(images, degrees):
    *front, height, width = images.shape
    theta = np.radians(degrees)
    y = np.linspace(-(height - 1) / 2, (height - 1) / 2, height).reshape(-1, 1)
    x = np.linspace(-(width - 1) / 2, (width - 1) / 2, width).reshape(1, -1)
    rows = np.around(y * np.cos(theta) + x * np.sin(theta) + (height - 1) / 2).astype(np.int64)
    columns = np.around(x * np.cos(theta) - y * np.sin(theta) + (width - 1) / 2).astype(np.int64)
    flat = images.reshape(-1, height * width).astype(float)
    turned = flat.take((rows % height * width + columns % width).ravel(), axis=1)
    return (turned).reshape(*front, height, width)
