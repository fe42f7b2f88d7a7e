"""
expect: recognised as flip_changes_the_order
"""

import numpy as np


def horizontal_flip(images, p, rng):
    if p < 0 or p > 1:
        raise ValueError("p is a probability")
    kept, mirrored = [], []
    for image in images:
        if rng.random() < p:
            mirrored.append(image[:, :, ::-1])
        else:
            kept.append(image)
    return np.array(kept + mirrored, dtype=float)
