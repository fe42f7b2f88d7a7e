"""
expect: fails test_flip
mistake: the argument itself comes back for p = 0
hint: Where nothing is mirrored, you return the images that you were given. Whoever then changes the result changes
  the originals: return a copy.
"""

import numpy as np


def horizontal_flip(images, p, rng):
    if p < 0 or p > 1:
        raise ValueError("p must lie between 0 and 1")
    if p == 0:
        return np.asarray(images, dtype=np.float64)
    result = np.array(images, dtype=np.float64)
    chosen = rng.random(len(images)) < p
    result[chosen] = result[chosen, :, :, ::-1]
    return result
