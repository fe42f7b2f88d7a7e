"""
expect: recognised as flips_with_another_generator
"""

import numpy as np


def horizontal_flip(images, p, rng):
    if p < 0 or p > 1:
        raise ValueError("p is a probability")
    result = images.astype(float)
    for i in range(len(images)):
        if np.random.rand() < p:
            result[i] = images[i][:, :, ::-1]
    return result
