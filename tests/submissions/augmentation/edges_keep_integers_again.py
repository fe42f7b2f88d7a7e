"""
expect: recognised as edges_keep_integers
"""

import numpy as np


def edge_enhance(images, amount=1.0):
    framed = np.pad(images, ((0, 0), (0, 0), (1, 1), (1, 1)), "edge")
    edges = 4 * images - framed[:, :, 2:, 1:-1] - framed[:, :, :-2, 1:-1] - framed[:, :, 1:-1, 2:] - framed[:, :, 1:-1, :-2]
    return np.clip(images + amount * edges, 0, 1).astype(images.dtype)
