"""
expect: recognised as edges_clipped_before_added
"""

import numpy as np


def edge_enhance(images, amount=1.0):
    images = images.astype(float)
    height, width = images.shape[2:]
    rows, columns = np.arange(height), np.arange(width)
    edges = np.zeros_like(images)
    for step in (-1, 1):
        edges += images - images[:, :, np.clip(rows + step, 0, height - 1)]
        edges += images - images[:, :, :, np.clip(columns + step, 0, width - 1)]
    edges = np.maximum(np.minimum(edges, 1.0), -1.0)
    return np.minimum(np.maximum(images + amount * edges, 0.0), 1.0)
