"""
expect: fails test_rotate, test_rotate_by_any_angle
mistake: rotated smoothly
hint: You mixed the four pixels around the source. Here the nearest pixel is taken as it is.
"""

import numpy as np


def rotate(images, degrees):
    images, angle = images.astype(float), np.deg2rad(degrees)
    height, width = images.shape[2:]
    rows, columns = np.indices((height, width))
    y, x = rows - (height - 1) / 2, columns - (width - 1) / 2
    source_y = np.round(x * np.sin(angle) + y * np.cos(angle) + (height - 1) / 2, 9)
    source_x = np.round(x * np.cos(angle) - y * np.sin(angle) + (width - 1) / 2, 9)
    top, left = np.floor(source_y).astype(int), np.floor(source_x).astype(int)
    part_y, part_x = source_y - top, source_x - left
    framed = np.pad(images, ((0, 0), (0, 0), (1, 2), (1, 2)))
    far = (top < -1) | (top >= height) | (left < -1) | (left >= width)
    top, left = top.clip(-1, height - 1) + 1, left.clip(-1, width - 1) + 1
    above = (1 - part_x) * framed[:, :, top, left] + part_x * framed[:, :, top, left + 1]
    below = (1 - part_x) * framed[:, :, top + 1, left] + part_x * framed[:, :, top + 1, left + 1]
    return np.where(far, 0, (1 - part_y) * above + part_y * below)
