"""
expect: fails test_rotate, test_rotate_by_any_angle
mistake: border lost in rounding
hint: You ask whether the source lies inside before you round. A source of -0.00000000000000006 is
  then outside, and border pixels get lost. Round first.
"""

import numpy as np


def rotate(images, degrees):
    images, angle = np.asarray(images, dtype=np.float64), np.deg2rad(degrees)
    height, width = images.shape[2:]
    rows, columns = np.indices((height, width))
    y, x = rows - (height - 1) / 2, columns - (width - 1) / 2
    source_rows = x * np.sin(angle) + y * np.cos(angle) + (height - 1) / 2
    source_columns = x * np.cos(angle) - y * np.sin(angle) + (width - 1) / 2
    inside = (source_rows >= 0) & (source_rows <= height - 1) & (source_columns >= 0) & (source_columns <= width - 1)
    source_rows, source_columns = np.rint(source_rows).astype(int), np.rint(source_columns).astype(int)
    turned = np.zeros(images.shape)
    turned[:, :, inside] = images[:, :, source_rows[inside], source_columns[inside]]
    return turned
