"""
expect: fails test_augment
mistake: steps reversed
hint: The steps run from the last to the first. Use them in the order of the list.
"""

import numpy as np


def augment(images, steps, rng):
    images = np.array(images, dtype=np.float64)
    for step in reversed(steps):
        images = step(images, rng)
    return images
