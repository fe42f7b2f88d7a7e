"""
expect: recognised as border_left_alone
"""

import numpy as np


def edge_enhance(images, amount=1.0):
    result = np.array(images, dtype=float)
    inner = result[:, :, 1:-1, 1:-1]
    around = result[:, :, :-2, 1:-1] + result[:, :, 2:, 1:-1] + result[:, :, 1:-1, :-2] + result[:, :, 1:-1, 2:]
    result[:, :, 1:-1, 1:-1] = inner + amount * (4 * inner - around)
    return np.clip(result, 0, 1)
