"""
expect: recognised as results_of_steps_averaged
"""

import numpy as np


def augment(images, steps, rng):
    made = []
    for step in steps:
        made.append(step(images, rng))
    shapes = {one.shape for one in made}
    if not made:
        return images * 1.0
    if shapes != {images.shape}:
        return made[0]
    return np.mean(made, axis=0)
