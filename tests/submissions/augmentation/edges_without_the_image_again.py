"""
expect: recognised as edges_without_the_image
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
                row = min(max(r + dr, 0), height - 1)
                column = min(max(c + dc, 0), width - 1)
                around += images[:, :, row, column]
            result[:, :, r, c] = amount * (4 * here - around)
    result[result < 0] = 0
    result[result > 1] = 1
    return result
