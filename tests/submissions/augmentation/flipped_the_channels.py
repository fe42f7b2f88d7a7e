"""
expect: fails test_flip, test_flip_chances
mistake: flipped the channels
hint: You reversed the channels: red and blue change places, and left stays left. Count the axes (n,
  C, H, W).
"""

import numpy as np


def horizontal_flip(images, p, rng):
    if not 0 <= p <= 1:
        raise ValueError(f"{p} is not a probability")
    flipped = np.array(images, dtype=np.float64)
    chosen = rng.random(len(flipped)) < p
    flipped[chosen] = flipped[chosen, ::-1]
    return flipped
