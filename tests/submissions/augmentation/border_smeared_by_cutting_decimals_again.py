"""
expect: recognised as border_smeared_by_cutting_decimals
"""

import numpy as np


def rotate(images, degrees):
    height, width = images.shape[2:]
    cosine, sine = np.cos(degrees / 180 * np.pi), np.sin(degrees / 180 * np.pi)
    result = np.zeros(images.shape)
    for r in range(height):
        for c in range(width):
            y, x = r - (height - 1) / 2, c - (width - 1) / 2
            row = int(y * cosine + x * sine + height / 2)
            column = int(x * cosine - y * sine + width / 2)
            if 0 <= row < height and 0 <= column < width:
                result[:, :, r, c] = images[:, :, row, column]
    return result
