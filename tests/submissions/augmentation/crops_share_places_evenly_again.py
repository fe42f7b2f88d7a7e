"""
expect: recognised as crops_share_places_evenly
"""

import numpy as np


def random_crop(images, size, padding, rng):
    h, w = np.ones(2, dtype=int) * size
    ph, pw = np.ones(2, dtype=int) * padding
    n, channels, height, width = images.shape
    corners = [(top, left) for top in range(-ph, height + ph - h + 1) for left in range(-pw, width + pw - w + 1)]
    if not corners:
        raise ValueError("no place for this window")
    result = np.zeros((n, channels, h, w))
    for i, turn in enumerate(rng.permutation(np.arange(n) % len(corners))):
        top, left = corners[turn]
        for row in range(max(top, 0), min(top + h, height)):
            for column in range(max(left, 0), min(left + w, width)):
                result[i, :, row - top, column - left] = images[i, :, row, column]
    return result
