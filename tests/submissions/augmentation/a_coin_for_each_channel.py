"""
expect: fails test_flip, test_flip_chances
mistake: a coin for each channel
hint: You threw a coin for each channel. The channels of an image belong together: red mirrored and
  blue not makes no sense. One coin for each image.
"""

import numpy as np


def horizontal_flip(images, p, rng):
    if not (p >= 0 and p <= 1):
        raise ValueError("probability out of range")
    coins = rng.binomial(1, p, size=(images.shape[0], images.shape[1], 1, 1)).astype(bool)
    return np.where(coins, np.flip(images, axis=3), images).astype(np.float64)
