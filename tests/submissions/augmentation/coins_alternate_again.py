"""
expect: recognised as coins_alternate
"""

import numpy as np


def horizontal_flip(images, p, rng):
    if p < 0 or p > 1:
        raise ValueError("p should be from 0 to 1")
    turn = p == 1 or (p > 0 and rng.random() >= p)
    batch = []
    for image in images:
        batch.append([plane[:, ::-1] if turn else plane for plane in image])
        if 0 < p < 1:
            turn = not turn
    return np.array(batch, dtype=float)
