"""
expect: fails test_augment
mistake: results of steps averaged
hint: You took the mean of what each step makes of the original. The steps follow each other.
"""

import numpy as np


def augment(images, steps, rng):
    if not steps:
        return images.astype(float)
    smallest = [step(images, rng) for step in steps]
    return sum(smallest[1:], smallest[0]) / len(smallest) if all(s.shape == images.shape for s in smallest) else smallest[0]
