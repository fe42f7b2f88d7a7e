"""
expect: fails test_vertical_edges_of_a_step, test_vertical_edges_of_any_image
mistake: edges with the sign of conv2
hint: Your edges have the opposite sign, as `conv2` gives it, because it turns the filter. A cross-
  correlation with filter 2 is left minus right.
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
            edges[r, c] = right.astype(float).sum() - left.astype(float).sum()
    return edges
