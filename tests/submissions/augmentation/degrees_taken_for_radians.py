"""
expect: fails test_rotate, test_rotate_by_any_angle
mistake: degrees taken for radians
hint: `np.sin` and `np.cos` expect radians. Convert the degrees.
"""

import numpy as np


def rotate(images, degrees):
    images, angle = np.asarray(images, dtype=np.float64), degrees
    height, width = images.shape[2:]
    rows, columns = np.indices((height, width))
    y, x = rows - (height - 1) / 2, columns - (width - 1) / 2
    source_rows = np.rint(x * np.sin(angle) + y * np.cos(angle) + (height - 1) / 2).astype(int)
    source_columns = np.rint(x * np.cos(angle) - y * np.sin(angle) + (width - 1) / 2).astype(int)
    inside = (source_rows >= 0) & (source_rows < height) & (source_columns >= 0) & (source_columns < width)
    turned = np.zeros(images.shape)
    turned[:, :, inside] = images[:, :, source_rows[inside], source_columns[inside]]
    return turned
