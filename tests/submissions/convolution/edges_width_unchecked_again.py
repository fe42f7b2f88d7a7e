"""
expect: recognised as edges_width_unchecked
"""

import numpy as np


def vertical_edges(image):
    rows = len(image) - 2
    if rows < 1:
        raise ValueError(f"{len(image)} rows are too few")
    pixels = image.astype(float)
    steps = pixels[:, :-2] - pixels[:, 2:]
    return steps[:rows] + steps[1 : rows + 1] + steps[2:]
