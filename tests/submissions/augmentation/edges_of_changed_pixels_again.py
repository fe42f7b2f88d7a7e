"""
expect: recognised as edges_of_changed_pixels
"""

import numpy as np


def edge_enhance(images, amount=1.0):
    height, width = images.shape[2:]
    new = np.array(images, dtype=np.float64)
    for y in range(height):
        for x in range(width):
            up, down = new[:, :, max(y - 1, 0), x], new[:, :, min(y + 1, height - 1), x]
            left, right = new[:, :, y, max(x - 1, 0)], new[:, :, y, min(x + 1, width - 1)]
            new[:, :, y, x] += amount * (4 * new[:, :, y, x] - up - down - left - right)
    return np.clip(new, 0, 1)
