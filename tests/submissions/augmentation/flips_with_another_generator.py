"""
expect: fails test_flip_chances
mistake: flips with another generator
hint: You draw from another generator than `rng`. Then nobody can repeat an experiment. Draw from the
  argument.
"""

import numpy as np


def horizontal_flip(images, p, rng):
    if not 0 <= p <= 1:
        raise ValueError(f"{p} is not a probability")
    flipped = np.array(images, dtype=np.float64)
    chosen = np.random.random(len(flipped)) < p
    flipped[chosen] = flipped[chosen, :, :, ::-1]
    return flipped
