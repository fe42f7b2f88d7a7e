"""
expect: fails test_flip, test_flip_chances
mistake: flip probability inverted
hint: You mirror with the probability 1 - p: for p = 1 nothing happens, and for p = 0 everything is
  mirrored. Look at which way round you compare.
"""

import numpy as np


def horizontal_flip(images, p, rng):
    if not 0 <= p <= 1:
        raise ValueError(f"{p} is not a probability")
    flipped = np.array(images, dtype=np.float64)
    chosen = rng.random(len(flipped)) > p
    flipped[chosen] = flipped[chosen, :, :, ::-1]
    return flipped
