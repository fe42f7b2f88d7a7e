"""
expect: fails test_rotate, test_rotate_by_any_angle
mistake: source rounded down
hint: You cut off the digits behind the point. Round to the *nearest* pixel: 2.9 is pixel 3.
"""

import numpy as np


def rotate(images, degrees):
    images, angle = np.asarray(images, dtype=np.float64), np.deg2rad(degrees)
    height, width = images.shape[2:]
    rows, columns = np.indices((height, width))
    y, x = rows - (height - 1) / 2, columns - (width - 1) / 2
    source_rows = np.floor(x * np.sin(angle) + y * np.cos(angle) + (height - 1) / 2).astype(int)
    source_columns = np.floor(x * np.cos(angle) - y * np.sin(angle) + (width - 1) / 2).astype(int)
    inside = (source_rows >= 0) & (source_rows < height) & (source_columns >= 0) & (source_columns < width)
    turned = np.zeros(images.shape)
    turned[:, :, inside] = images[:, :, source_rows[inside], source_columns[inside]]
    return turned
