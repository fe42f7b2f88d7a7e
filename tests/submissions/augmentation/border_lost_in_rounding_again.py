"""
expect: recognised as border_lost_in_rounding
"""

import math

import numpy as np


def rotate(images, degrees):
    result = np.zeros(images.shape)
    height, width = images.shape[2:]
    angle = math.radians(degrees)
    for r in range(height):
        for c in range(width):
            y, x = r - (height - 1) / 2, c - (width - 1) / 2
            row = x * math.sin(angle) + y * math.cos(angle) + (height - 1) / 2
            column = x * math.cos(angle) - y * math.sin(angle) + (width - 1) / 2
            if 0 <= row <= height - 1 and 0 <= column <= width - 1:
                result[:, :, r, c] = images[:, :, round(row), round(column)]
    return result
