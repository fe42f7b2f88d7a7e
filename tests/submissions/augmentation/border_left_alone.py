"""
expect: fails test_edges, test_edges_of_any_images
mistake: border left alone
hint: You left the pixels at the border as they are. They have neighbours, too: where one is missing,
  take a copy of the border pixel.
"""

import numpy as np


def edge_enhance(images, amount=1.0):
    n, channels, height, width = images.shape
    result = np.array(images, dtype=float)
    for r in range(1, height - 1):
        for c in range(1, width - 1):
            here = images[:, :, r, c].astype(float)
            around = np.zeros((n, channels))
            for dr, dc in [(-1, 0), (1, 0), (0, -1), (0, 1)]:
                row = min(max(r + dr, 0), height - 1)
                column = min(max(c + dc, 0), width - 1)
                around += images[:, :, row, column]
            result[:, :, r, c] = here + amount * (4 * here - around)
    result[result < 0] = 0
    result[result > 1] = 1
    return result
