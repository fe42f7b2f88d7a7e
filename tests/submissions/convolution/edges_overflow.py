"""
expect: fails test_vertical_edges_of_a_step
mistake: edges overflow
hint: You subtracted in the type of the image. Pixels of type uint8 have no negative numbers: 10 -
  250 becomes 16. Turn them into float64 first.
"""

import numpy as np


def vertical_edges(image):
    if min(image.shape) < 3:
        raise ValueError("at least 3×3 pixels are needed")
    change = image[:, :-2] - image[:, 2:]
    return 0.0 + change[:-2] + change[1:-1] + change[2:]
