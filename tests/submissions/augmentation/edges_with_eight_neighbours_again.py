"""
expect: recognised as edges_with_eight_neighbours
"""

import numpy as np


def edge_enhance(images, amount=1.0):
    framed = np.pad(np.asarray(images, dtype=np.float64), ((0, 0), (0, 0), (1, 1), (1, 1)), mode="edge")
    pixel = framed[:, :, 1:-1, 1:-1]
    vertical = framed[:, :, :-2, 1:-1] + framed[:, :, 2:, 1:-1]
    horizontal = framed[:, :, 1:-1, :-2] + framed[:, :, 1:-1, 2:]
    diagonal = framed[:, :, :-2, :-2] + framed[:, :, 2:, :-2] + framed[:, :, :-2, 2:] + framed[:, :, 2:, 2:]
    return np.clip(pixel + amount * (8 * pixel - vertical - horizontal - diagonal), 0, 1)
