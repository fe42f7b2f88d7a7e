"""
expect: fails test_vertical_edges_of_a_step
mistake: edges width unchecked
hint: You refuse an image that is too low, but not one that is too narrow: that gives an empty result.
  Check both sides.
"""

import numpy as np


def vertical_edges(image):
    if image.shape[0] < 3:
        raise ValueError("the image is smaller than the filter")
    image = np.asarray(image, dtype=np.float64)
    height, width = image.shape
    edges = np.zeros((height - 2, width - 2))
    for row in range(height - 2):
        for column in range(width - 2):
            window = image[row : row + 3, column : column + 3]
            edges[row, column] = window[:, 0].sum() - window[:, 2].sum()
    return edges
