"""
expect: fails test_edges, test_edges_of_any_images
mistake: edges of changed pixels
hint: You wrote into the array from which you read: later pixels are compared with neighbours that
  have already changed. Write into a new array.
"""

import numpy as np


def edge_enhance(images, amount=1.0):
    n, channels, height, width = images.shape
    result = images.astype(float)
    for r in range(height):
        for c in range(width):
            here = result[:, :, r, c].copy()
            around = np.zeros((n, channels))
            for dr, dc in [(-1, 0), (1, 0), (0, -1), (0, 1)]:
                row = min(max(r + dr, 0), height - 1)
                column = min(max(c + dc, 0), width - 1)
                around += result[:, :, row, column]
            result[:, :, r, c] = here + amount * (4 * here - around)
    result[result < 0] = 0
    result[result > 1] = 1
    return result
