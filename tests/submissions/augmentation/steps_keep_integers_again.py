"""
expect: recognised as steps_keep_integers
"""

from functools import reduce


def augment(images, steps, rng):
    return reduce(lambda now, step: step(now, rng), steps, images.copy())
