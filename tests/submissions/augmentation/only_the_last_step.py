"""
expect: fails test_augment
mistake: only the last step
hint: Each step starts from the original images again, so that only the last one counts. Give each
  step what the one before returned.
"""

import numpy as np


def augment(images, steps, rng):
    result = images = np.array(images, dtype=np.float64)
    for step in steps:
        result = step(images, rng)
    return result
