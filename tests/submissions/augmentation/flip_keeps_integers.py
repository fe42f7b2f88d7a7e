"""
expect: fails test_flip
mistake: flip keeps integers
hint: Images of integers come back as integers. Return float64.
"""

import numpy as np


def horizontal_flip(images, p, rng):
    if not 0 <= p <= 1:
        raise ValueError(f"{p} is not a probability")
    flipped = np.array(images)
    chosen = rng.random(len(flipped)) < p
    flipped[chosen] = flipped[chosen, :, :, ::-1]
    return flipped
