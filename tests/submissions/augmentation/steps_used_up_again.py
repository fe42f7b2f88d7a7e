"""
expect: recognised as steps_used_up
"""

import numpy as np


def augment(images, steps, rng):
    result = 1.0 * images
    steps.reverse()
    for _ in range(len(steps)):
        step = steps[-1]
        del steps[-1]
        result = step(result, rng)
    return result
