"""
expect: recognised as edges_padded
"""

import numpy as np


def vertical_edges(image):
    height, width = image.shape
    if height < 3 or width < 3:
        raise ValueError(f"an image of {height}×{width} is too small")
    down = np.eye(height) + np.eye(height, k=1) + np.eye(height, k=-1)
    across = np.eye(width, k=1) - np.eye(width, k=-1)
    return down @ image @ across
