"""
expect: fails test_edges, test_edges_of_any_images
mistake: edges with zeros outside
hint: You took zeros for the missing neighbours at the border, which gives every picture a bright
  frame. Take a copy of the border pixel.
"""

import numpy as np


def edge_enhance(images, amount=1.0):
    framed = np.pad(np.asarray(images, dtype=np.float64), ((0, 0), (0, 0), (1, 1), (1, 1)))
    pixel = framed[:, :, 1:-1, 1:-1]
    vertical = framed[:, :, :-2, 1:-1] + framed[:, :, 2:, 1:-1]
    horizontal = framed[:, :, 1:-1, :-2] + framed[:, :, 1:-1, 2:]
    return np.clip(pixel + amount * (4 * pixel - vertical - horizontal), 0, 1)
