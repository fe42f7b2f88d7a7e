"""
expect: recognised as crops_in_turn
"""

import numpy as np


def random_crop(images, size, padding, rng):
    h, w = np.ones(2, dtype=int) * size
    ph, pw = np.ones(2, dtype=int) * padding
    n, channels, height, width = images.shape
    corners = [(top, left) for top in range(-ph, height + ph - h + 1) for left in range(-pw, width + pw - w + 1)]
    if not corners:
        raise ValueError("no place for this window")
    turn = int(rng.integers(len(corners)))
    result = np.zeros((n, channels, h, w))
    for i in range(n):
        top, left = corners[turn]
        for row in range(max(top, 0), min(top + h, height)):
            for column in range(max(left, 0), min(left + w, width)):
                result[i, :, row - top, column - left] = images[i, :, row, column]
        turn = 0 if turn + 1 == len(corners) else turn + 1
    return result
