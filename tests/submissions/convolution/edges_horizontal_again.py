"""
expect: recognised as edges_horizontal
"""

import numpy as np


def vertical_edges(image):
    if min(image.shape) < 3:
        raise ValueError("at least 3×3 pixels are needed")
    image = image.astype(float)
    columns = image[:, :-2] + image[:, 1:-1] + image[:, 2:]
    return columns[:-2] - columns[2:]
