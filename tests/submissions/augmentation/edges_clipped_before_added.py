"""
expect: fails test_edges_of_any_images
mistake: edges clipped before they are added
hint: You clip the edges themselves to -1 and 1. They may be larger, and a small amount of them is still within
  range: clip once, at the end.
"""

import numpy as np


def edge_enhance(images, amount=1.0):
    framed = np.pad(np.asarray(images, dtype=np.float64), ((0, 0), (0, 0), (1, 1), (1, 1)), mode="edge")
    pixel = framed[:, :, 1:-1, 1:-1]
    vertical = framed[:, :, :-2, 1:-1] + framed[:, :, 2:, 1:-1]
    horizontal = framed[:, :, 1:-1, :-2] + framed[:, :, 1:-1, 2:]
    edges = np.clip(4 * pixel - vertical - horizontal, -1, 1)
    return np.clip(pixel + amount * edges, 0, 1)
