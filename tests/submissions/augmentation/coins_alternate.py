"""
expect: fails test_flip_chances
mistake: coins alternate
hint: You flip one coin for the whole batch, and let neighbours do the opposite of each other. Each
  image needs a coin of its own, with the probability p.
"""

import numpy as np


def horizontal_flip(images, p, rng):
    if not 0 <= p <= 1:
        raise ValueError(f"{p} is not a probability")
    result = np.array(images, dtype=np.float64)
    if p in (0, 1):
        return result[..., ::-1].copy() if p else result
    first = int(rng.random() < p)
    result[first::2] = result[first::2, :, :, ::-1]
    return result
