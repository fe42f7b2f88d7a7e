"""
expect: recognised as steps_reversed
"""

import numpy as np


def augment(images, steps, rng):
    waiting, done = list(steps), np.array(images, dtype=float)
    while waiting:
        step = waiting.pop()
        done = step(done, rng)
    return done
