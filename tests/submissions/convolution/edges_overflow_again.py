"""
expect: recognised as edges_overflow
"""

import numpy as np


def vertical_edges(image):
    height, width = image.shape
    if height < 3 or width < 3:
        raise ValueError("the image is smaller than the filter")
    edges = np.zeros((height - 2, width - 2))
    for r in range(height - 2):
        for c in range(width - 2):
            left, right = image[r : r + 3, c], image[r : r + 3, c + 2]
            edges[r, c] = (left - right).astype(float).sum()
    return edges
