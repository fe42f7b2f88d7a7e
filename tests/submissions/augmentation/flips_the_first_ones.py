"""
expect: fails test_flip_chances
mistake: flips the first ones
hint: You mirror the first images of the batch and never the others; nothing is random. Draw from
  `rng` for each image.
"""

import numpy as np


def horizontal_flip(images, p, rng):
    if not 0 <= p <= 1:
        raise ValueError(f"{p} is not a probability")
    flipped = np.array(images, dtype=np.float64)
    chosen = slice(0, int(round(p * len(flipped))))
    flipped[chosen] = flipped[chosen, :, :, ::-1]
    return flipped
