"""
expect: recognised as edges_by_sobel
"""

import numpy as np


def vertical_edges(image):
    height, width = image.shape
    if height < 3 or width < 3:
        raise ValueError("the image is smaller than the filter")
    edges = np.zeros((height - 2, width - 2))
    for r in range(height - 2):
        for c in range(width - 2):
            window = image[r : r + 3, c : c + 3].astype(float)
            edges[r, c] = np.sum(window * [[1, 0, -1], [2, 0, -2], [1, 0, -1]])
    return edges
