"""
expect: recognised as only_the_last_step
"""

import numpy as np


def augment(images, steps, rng):
    results = [step(images.astype(float), rng) for step in steps]
    return results[-1] if results else images.astype(float)
