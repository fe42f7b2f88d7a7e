"""
expect: fails test_augment
mistake: steps with a new generator
hint: You gave the steps another generator than `rng`. Then nobody can repeat the experiment. Pass
  `rng` on.
"""

import numpy as np


def augment(images, steps, rng):
    images = np.array(images, dtype=np.float64)
    for step in steps:
        images = step(images, np.random.default_rng(0))
    return images
