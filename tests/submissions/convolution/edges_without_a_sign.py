"""
expect: fails test_vertical_edges_of_a_step, test_vertical_edges_of_any_image
mistake: edges without a sign
hint: You dropped the sign. It says on which side of the edge it is bright, and belongs to the
  result.
"""

import numpy as np


def vertical_edges(image):
    if min(image.shape) < 3:
        raise ValueError("at least 3×3 pixels are needed")
    image = image.astype(float)
    rows = image[:-2] + image[1:-1] + image[2:]
    return np.abs(rows[:, :-2] - rows[:, 2:])
