"""
expect: recognised as degrees_taken_for_radians
"""

import math

import numpy as np


def rotate(images, degrees):
    result = np.zeros(images.shape)
    height, width = images.shape[2], images.shape[3]
    sine, cosine = math.sin(degrees), math.cos(degrees)
    middle_row, middle_column = (height - 1) / 2, (width - 1) / 2
    for r in range(height):
        for c in range(width):
            dy = r - middle_row
            dx = c - middle_column
            row = math.floor(dx * sine + dy * cosine + middle_row + 0.5)
            column = math.floor(dx * cosine - dy * sine + middle_column + 0.5)
            if 0 <= row < height and 0 <= column < width:
                result[:, :, r, c] = images[:, :, row, column]
    return result
