"""
expect: fails test_flip
mistake: flip accepts any probability
hint: A probability is between 0 and 1. Raise ValueError for any other number.
"""

import numpy as np


def horizontal_flip(images, p, rng):
    flipped = np.array(images, dtype=np.float64)
    chosen = rng.random(len(flipped)) < p
    flipped[chosen] = flipped[chosen, :, :, ::-1]
    return flipped
