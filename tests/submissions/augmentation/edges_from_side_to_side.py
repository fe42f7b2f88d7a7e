"""
expect: fails test_edges, test_edges_of_any_images
mistake: edges from side to side
hint: You compared with the neighbours on the left and on the right only. Those above and below count,
  too.
"""

import numpy as np


def edge_enhance(images, amount=1.0):
    framed = np.pad(np.asarray(images, dtype=np.float64), ((0, 0), (0, 0), (1, 1), (1, 1)), mode="edge")
    pixel = framed[:, :, 1:-1, 1:-1]
    horizontal = framed[:, :, 1:-1, :-2] + framed[:, :, 1:-1, 2:]
    return np.clip(pixel + amount * (2 * pixel - horizontal), 0, 1)
