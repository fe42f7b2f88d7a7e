"""
expect: recognised as flips_an_exact_share
"""

import numpy as np


def horizontal_flip(images, p, rng):
    if p < 0 or p > 1:
        raise ValueError("p is a probability")
    result = images.astype(float)
    order = np.arange(len(images))
    how_many = round(p * len(images))
    for i in rng.permutation(order)[:how_many]:
        result[i] = images[i][:, :, ::-1]
    return result
