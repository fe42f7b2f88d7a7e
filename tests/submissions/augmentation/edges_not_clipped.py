"""
expect: fails test_edges, test_edges_of_any_images
mistake: edges not clipped
hint: Your pixels leave the range from 0 to 1. Clip them at the end.
"""

import numpy as np


def edge_enhance(images, amount=1.0):
    framed = np.pad(np.asarray(images, dtype=np.float64), ((0, 0), (0, 0), (1, 1), (1, 1)), mode="edge")
    pixel = framed[:, :, 1:-1, 1:-1]
    vertical = framed[:, :, :-2, 1:-1] + framed[:, :, 2:, 1:-1]
    horizontal = framed[:, :, 1:-1, :-2] + framed[:, :, 1:-1, 2:]
    return pixel + amount * (4 * pixel - vertical - horizontal)
