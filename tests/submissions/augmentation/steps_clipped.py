"""
expect: fails test_augment
mistake: steps clipped
hint: You clip the images after each step. A step may return any numbers; the next one gets them as
  they are.
"""

import numpy as np


def augment(images, steps, rng):
    images = np.array(images, dtype=np.float64)
    for step in steps:
        images = np.clip(step(images, rng), 0, 1)
    return images
