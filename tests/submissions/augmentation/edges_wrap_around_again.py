"""
expect: recognised as edges_wrap_around
"""

import numpy as np


def edge_enhance(images, amount=1.0):
    n, channels, height, width = images.shape
    result = np.zeros(images.shape)
    for r in range(height):
        for c in range(width):
            here = images[:, :, r, c].astype(float)
            around = np.zeros((n, channels))
            for dr, dc in [(-1, 0), (1, 0), (0, -1), (0, 1)]:
                row = (r + dr) % height
                column = (c + dc) % width
                around += images[:, :, row, column]
            result[:, :, r, c] = here + amount * (4 * here - around)
    result[result < 0] = 0
    result[result > 1] = 1
    return result
