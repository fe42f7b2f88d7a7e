"""
expect: fails test_flip_chances
mistake: coins for two images
hint: Two images that follow each other always share a coin. Each image needs one of its own.
"""

import numpy as np


def horizontal_flip(images, p, rng):
    if not 0 <= p <= 1:
        raise ValueError(f"{p} is not a probability")
    result = np.array(images, dtype=np.float64)
    coins = rng.random((len(images) + 1) // 2) < p
    chosen = np.repeat(coins, 2)[: len(images)]
    result[chosen] = np.flip(result[chosen], axis=3)
    return result
