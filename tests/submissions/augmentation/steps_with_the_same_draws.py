"""
expect: fails test_augment
mistake: steps with the same draws
hint: Every step gets a copy of the generator, so that all of them draw the same numbers. Pass `rng`
  itself on.
"""

import copy

import numpy as np


def augment(images, steps, rng):
    images = np.array(images, dtype=np.float64)
    for step in steps:
        images = step(images, copy.deepcopy(rng))
    return images
