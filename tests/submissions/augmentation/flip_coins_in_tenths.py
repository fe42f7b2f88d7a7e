"""
expect: fails test_flip_chances
mistake: the coin knows tenths only
hint: You draw one of ten numbers, so the chance is a whole number of tenths: for p = 0.65 it becomes 0.7. Draw a number
  from 0 to 1, and compare it with p.
"""

import numpy as np


def horizontal_flip(images, p, rng):
    if p < 0 or p > 1:
        raise ValueError("p must lie between 0 and 1")
    result = np.array(images, dtype=np.float64)
    coins = rng.integers(10, size=len(images)) < 10 * p
    result[coins] = result[coins][:, :, :, ::-1]
    return result
