"""
expect: fails test_vertical_edges_of_a_step, test_vertical_edges_of_any_image
mistake: edges of one row
hint: You used filter 1, a single row. Filter 2 has three of them: it adds up the three rows of a
  window.
"""

import numpy as np


def vertical_edges(image):
    if min(image.shape) < 3:
        raise ValueError("at least 3×3 pixels are needed")
    image = image.astype(float)
    return image[:, :-2] - image[:, 2:]
