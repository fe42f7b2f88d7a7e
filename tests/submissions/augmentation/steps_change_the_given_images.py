"""
expect: fails test_augment
mistake: steps change the given images
hint: Your first step works on the caller's own array. A step may change what it gets, and then the images
  that you were given are lost. Hand it a copy.
"""

import numpy as np


def augment(images, steps, rng):
    images = np.asarray(images, dtype=np.float64)
    for step in steps:
        images = step(images, rng)
    return images
