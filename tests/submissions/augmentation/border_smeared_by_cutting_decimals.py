"""
expect: fails test_rotate, test_rotate_by_any_angle
mistake: border smeared by cutting decimals
hint: You add one half and cut the decimals off. That rounds to the nearest number only above 0:
  -0.9 + 0.5 is cut to 0, and pixels from outside of the image seem to lie in row or column 0.
"""

import numpy as np


def rotate(images, degrees):
    (height, width), angle = images.shape[2:], np.deg2rad(degrees)
    rows, columns = np.indices((height, width))
    y, x = rows - (height - 1) / 2, columns - (width - 1) / 2
    r = (y * np.cos(angle) + x * np.sin(angle) + (height - 1) / 2 + 0.5).astype(int)
    c = (x * np.cos(angle) - y * np.sin(angle) + (width - 1) / 2 + 0.5).astype(int)
    inside = (r >= 0) & (r < height) & (c >= 0) & (c < width)
    turned = np.zeros(images.shape)
    turned[:, :, inside] = images[:, :, r[inside], c[inside]]
    return turned
