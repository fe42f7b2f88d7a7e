"""
expect: fails test_flip_chances
mistake: flip changes the order
hint: Your result holds the right images in another order: first those that stay, then the mirrored
  ones. Their labels no longer fit.
"""

import numpy as np


def horizontal_flip(images, p, rng):
    if not 0 <= p <= 1:
        raise ValueError("p is a probability")
    chosen = rng.random(len(images)) < p
    return np.concatenate([images[~chosen], images[chosen][..., ::-1]]).astype(float)
