"""
expect: fails test_vertical_edges_of_a_step, test_vertical_edges_of_any_image
mistake: edges padded
hint: You padded the image, so the border of the picture shows as an edge. Without padding the
  result is smaller than the image by 2 in both directions.
"""

import numpy as np


def vertical_edges(image):
    if min(image.shape) < 3:
        raise ValueError("at least 3×3 pixels are needed")
    image = np.pad(image.astype(float), 1)
    rows = image[:-2] + image[1:-1] + image[2:]
    return rows[:, :-2] - rows[:, 2:]
