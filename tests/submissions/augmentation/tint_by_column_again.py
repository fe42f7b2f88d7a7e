"""
expect: recognised as tint_by_column
"""

import numpy as np


def tint(images, color, strength):
    result = np.zeros(images.shape)
    if len(color) != images.shape[3]:
        raise ValueError("lengths differ")
    for column in range(images.shape[3]):
        result[..., column] = (1 - strength) * images[..., column] + strength * color[column]
    return np.minimum(np.maximum(result, 0), 1)
