"""
expect: recognised as rotated_by_whole_degrees
"""

import numpy as np


def rotate(images, degrees):
    height, width = images.shape[2:]
    whole = np.trunc(degrees)
    cosine, sine = np.cos(whole / 180 * np.pi), np.sin(whole / 180 * np.pi)
    result = np.zeros(images.shape)
    for r in range(height):
        for c in range(width):
            y, x = r - (height - 1) / 2, c - (width - 1) / 2
            row = round(y * cosine + x * sine + (height - 1) / 2)
            column = round(x * cosine - y * sine + (width - 1) / 2)
            if 0 <= row < height and 0 <= column < width:
                result[:, :, r, c] = images[:, :, row, column]
    return result
