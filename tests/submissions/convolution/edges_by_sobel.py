"""
expect: fails test_vertical_edges_of_a_step, test_vertical_edges_of_any_image
mistake: edges by sobel
hint: You counted the middle row twice. That is the Sobel filter; in filter 2 all three rows weigh
  the same.
"""

import numpy as np


def vertical_edges(image):
    if min(image.shape) < 3:
        raise ValueError("at least 3×3 pixels are needed")
    image = image.astype(float)
    rows = image[:-2] + 2 * image[1:-1] + image[2:]
    return rows[:, :-2] - rows[:, 2:]
