"""
expect: recognised as flips_with_a_fixed_seed
"""

import numpy as np


def horizontal_flip(images, p, rng):
    if p < 0 or p > 1:
        raise ValueError("p is a probability")
    rng = np.random.default_rng(seed=0)
    result = images.astype(float)
    for i in range(len(images)):
        if rng.uniform() < p:
            result[i] = images[i][:, :, ::-1]
    return result
