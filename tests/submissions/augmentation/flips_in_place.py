"""
expect: fails test_flip
mistake: flips in place
hint: You changed the images that were passed in. The next epoch would start from mirrored ones. Work
  on a copy.
"""

import numpy as np


def horizontal_flip(images, p, rng):
    if not 0 <= p <= 1:
        raise ValueError("p is a probability")
    chosen = rng.random(len(images)) < p
    images[chosen] = images[chosen][..., ::-1]
    return images.astype(float)
