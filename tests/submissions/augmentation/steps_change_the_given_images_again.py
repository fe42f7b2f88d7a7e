"""
expect: recognised as steps_change_the_given_images
"""

from functools import reduce


def augment(images, steps, rng):
    return reduce(lambda now, step: step(now, rng), steps, images.astype(float, copy=False))
