"""
expect: recognised as rotated_with_holes
"""

import math

import numpy as np


def rotate(images, degrees):
    result = np.zeros(images.shape)
    height, width = images.shape[2], images.shape[3]
    sine, cosine = math.sin(math.radians(degrees)), math.cos(math.radians(degrees))
    middle_row, middle_column = (height - 1) / 2, (width - 1) / 2
    for r in range(height):
        for c in range(width):
            dy = r - middle_row
            dx = c - middle_column
            row = round(dy * cosine - dx * sine + middle_row )
            column = round(dx * cosine + dy * sine + middle_column )
            if 0 <= row < height and 0 <= column < width:
                result[:, :, row, column] = images[:, :, r, c]
    return result
