"""
expect: fails test_vertical_edges_of_a_step, test_vertical_edges_of_any_image
mistake: edges horizontal
hint: You subtracted lower pixels from upper ones: that finds horizontal edges. Filter 2 subtracts
  the right column of the window from its left column.
"""

import numpy as np


def vertical_edges(image):
    height, width = image.shape
    if height < 3 or width < 3:
        raise ValueError("the image is smaller than the filter")
    edges = np.zeros((height - 2, width - 2))
    for r in range(height - 2):
        for c in range(width - 2):
            upper, lower = image[r, c : c + 3], image[r + 2, c : c + 3]
            edges[r, c] = upper.astype(float).sum() - lower.astype(float).sum()
    return edges
