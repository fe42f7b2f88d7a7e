"""
expect: recognised as one_coin_for_the_batch
"""

import numpy as np


def horizontal_flip(images, p, rng):
    if p < 0 or p > 1:
        raise ValueError("p is a probability")
    if rng.uniform() < p:
        return np.flip(images, -1).astype(float)
    return images.astype(float)
