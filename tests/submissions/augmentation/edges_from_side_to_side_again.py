"""
expect: recognised as edges_from_side_to_side
"""

import numpy as np


def edge_enhance(images, amount=1.0):
    def second_difference(side):
        matrix = 2 * np.eye(side) - np.eye(side, k=1) - np.eye(side, k=-1)
        matrix[0, 0] -= 1
        matrix[-1, -1] -= 1
        return matrix

    height, width = images.shape[2:]
    edges = images @ second_difference(width)
    return np.clip(images + amount * edges, 0, 1)
