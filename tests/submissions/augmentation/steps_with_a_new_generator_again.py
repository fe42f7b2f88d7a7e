"""
expect: recognised as steps_with_a_new_generator
"""

import numpy as np


def augment(images, steps, rng):
    current = images.astype(float)
    for i in range(len(steps)):
        current = steps[i](current, np.random.default_rng(seed=0))
    return current
