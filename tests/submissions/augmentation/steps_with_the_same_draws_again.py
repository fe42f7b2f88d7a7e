"""
expect: recognised as steps_with_the_same_draws
"""

import numpy as np


def augment(images, steps, rng):
    state = rng.bit_generator.state
    now = images * 1.0
    for step in steps:
        rng.bit_generator.state = state
        now = step(now, rng)
    return now
