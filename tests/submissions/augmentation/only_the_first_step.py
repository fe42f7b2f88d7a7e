"""
expect: fails test_augment
mistake: only the first step
hint: You return after the first step. The `return` belongs behind the loop.
"""

import numpy as np


def augment(images, steps, rng):
    images = np.array(images, dtype=np.float64)
    for step in steps:
        return step(images, rng)
    return images
