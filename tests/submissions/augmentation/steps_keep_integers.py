"""
expect: fails test_augment
mistake: steps keep integers
hint: Without steps, images of integers come back as integers. Return float64.
"""

import numpy as np


def augment(images, steps, rng):
    images = np.array(images)
    for step in steps:
        images = step(images, rng)
    return images
