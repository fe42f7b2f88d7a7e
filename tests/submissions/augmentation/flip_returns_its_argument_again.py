"""
expect: recognised as flip_returns_its_argument
"""

import numpy as np


def horizontal_flip(images, p, rng):
    if not 0 <= p <= 1:
        raise ValueError(f"{p} is no probability")
    batch = images.astype(np.float64, copy=False)
    if p > 0:
        coins = rng.random(len(batch)).reshape(-1, 1, 1, 1)
        batch = np.where(coins < p, np.flip(batch, axis=3), batch)
    return batch
