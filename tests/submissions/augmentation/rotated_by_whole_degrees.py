"""
expect: fails test_rotate_by_any_angle
mistake: rotated by whole degrees
hint: You cut the decimals of the angle off. An angle is any number, as 12.5.
"""

import numpy as np


def rotate(images, degrees):
    (height, width), angle = images.shape[2:], np.deg2rad(int(degrees))
    rows, columns = np.indices((height, width))
    y, x = rows - (height - 1) / 2, columns - (width - 1) / 2
    r = np.rint(y * np.cos(angle) + x * np.sin(angle) + (height - 1) / 2).astype(int)
    c = np.rint(x * np.cos(angle) - y * np.sin(angle) + (width - 1) / 2).astype(int)
    inside = (r >= 0) & (r < height) & (c >= 0) & (c < width)
    turned = np.zeros(images.shape)
    turned[:, :, inside] = images[:, :, r[inside], c[inside]]
    return turned
