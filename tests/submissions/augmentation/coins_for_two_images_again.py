"""
expect: recognised as coins_for_two_images
"""

import numpy as np


def horizontal_flip(images, p, rng):
    if p < 0 or p > 1:
        raise ValueError("p should be from 0 to 1")
    batch = []
    for i, image in enumerate(images):
        if i % 2 == 0:
            mirrored = rng.random() < p
        batch.append(image[:, :, ::-1] if mirrored else image)
    return np.array(batch, dtype=float)
