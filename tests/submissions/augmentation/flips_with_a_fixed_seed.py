"""
expect: fails test_flip_chances
mistake: flips with a fixed seed
hint: You make a new generator with a fixed seed in each call, so that every call draws the same, in
  every epoch. Draw from the `rng` that is passed in.
"""

import numpy as np


def horizontal_flip(images, p, rng):
    if not 0 <= p <= 1:
        raise ValueError(f"{p} is not a probability")
    flipped = np.array(images, dtype=np.float64)
    rng = np.random.default_rng(0)
    chosen = rng.random(len(flipped)) < p
    flipped[chosen] = flipped[chosen, :, :, ::-1]
    return flipped
