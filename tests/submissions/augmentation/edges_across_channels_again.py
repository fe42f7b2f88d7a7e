"""
expect: recognised as edges_across_channels
"""

import numpy as np


def edge_enhance(images, amount=1.0):
    framed = np.pad(images.astype(float), 1, mode="edge")
    here, total = framed[1:-1, 1:-1, 1:-1, 1:-1], 0.0
    for step in np.concatenate([np.eye(4, dtype=int), -np.eye(4, dtype=int)]):
        window = tuple(slice(1 + s, 1 + s + length) for s, length in zip(step, images.shape))
        total = total + framed[window]
    return np.minimum(np.maximum(here + amount * (8 * here - total), 0), 1)
