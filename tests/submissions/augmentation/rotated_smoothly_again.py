"""
expect: recognised as rotated_smoothly
"""

import math

import numpy as np


def rotate(images, degrees):
    result = np.zeros(images.shape)
    height, width = images.shape[2:]
    sine, cosine = math.sin(math.radians(degrees)), math.cos(math.radians(degrees))
    for r in range(height):
        for c in range(width):
            dy, dx = r - (height - 1) / 2, c - (width - 1) / 2
            y = round(dx * sine + dy * cosine + (height - 1) / 2, 9)
            x = round(dx * cosine - dy * sine + (width - 1) / 2, 9)
            for row in (math.floor(y), math.floor(y) + 1):
                for column in (math.floor(x), math.floor(x) + 1):
                    if 0 <= row < height and 0 <= column < width:
                        weight = (1 - abs(y - row)) * (1 - abs(x - column))
                        result[:, :, r, c] += weight * images[:, :, row, column]
    return result
