"""
expect: fails test_flip, test_flip_chances
mistake: a coin for each row
hint: You threw a coin for each row of pixels, which tears the images apart. One coin for each image.
"""

import numpy as np


def horizontal_flip(images, p, rng):
    if not (p >= 0 and p <= 1):
        raise ValueError("probability out of range")
    coins = rng.binomial(1, p, size=(*images.shape[:3], 1)).astype(bool)
    return np.where(coins, np.flip(images, axis=3), images).astype(np.float64)
