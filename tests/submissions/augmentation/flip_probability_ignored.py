"""
expect: fails test_flip, test_flip_chances
mistake: flip probability ignored
hint: You mirror half of the images, whatever p is. Compare with p.
"""

import numpy as np


def horizontal_flip(images, p, rng):
    if not 0 <= p <= 1:
        raise ValueError(f"{p} is not a probability")
    flipped = np.array(images, dtype=np.float64)
    chosen = rng.random(len(flipped)) < 0.5
    flipped[chosen] = flipped[chosen, :, :, ::-1]
    return flipped
