"""
expect: fails test_flip, test_flip_chances
mistake: flipped both ways
hint: You reversed rows and columns, which turns an image by 180 degrees. Reverse the columns only.
"""

import numpy as np


def horizontal_flip(images, p, rng):
    if not 0 <= p <= 1:
        raise ValueError(f"{p} is not a probability")
    flipped = np.array(images, dtype=np.float64)
    chosen = rng.random(len(flipped)) < p
    flipped[chosen] = flipped[chosen, :, ::-1, ::-1]
    return flipped
