"""
expect: fails test_augment
mistake: steps used up
hint: You take the steps out of the list that you were given. Afterwards it is empty, and the next
  batch is not augmented at all. Leave the list alone.
"""

import numpy as np


def augment(images, steps, rng):
    images = np.array(images, dtype=np.float64)
    while steps:
        images = steps.pop(0)(images, rng)
    return images
