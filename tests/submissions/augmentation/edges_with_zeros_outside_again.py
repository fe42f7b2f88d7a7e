"""
expect: recognised as edges_with_zeros_outside
"""

import numpy as np


def edge_enhance(images, amount=1.0):
    def second_difference(side):
        matrix = 2 * np.eye(side) - np.eye(side, k=1) - np.eye(side, k=-1)
        return matrix

    height, width = images.shape[2:]
    edges = second_difference(height) @ images + images @ second_difference(width)
    return np.clip(images + amount * edges, 0, 1)
