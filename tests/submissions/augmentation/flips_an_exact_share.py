"""
expect: fails test_flip_chances
mistake: flips an exact share
hint: You mirror an exact share p of each batch. Then the images are not independent: when one is
  mirrored, another one is not. Give each image a coin of its own.
"""

import numpy as np


def horizontal_flip(images, p, rng):
    if not 0 <= p <= 1:
        raise ValueError(f"{p} is not a probability")
    flipped = np.array(images, dtype=np.float64)
    chosen = rng.permutation(len(flipped))[: round(p * len(flipped))]
    flipped[chosen] = flipped[chosen, :, :, ::-1]
    return flipped
