"""
expect: recognised as flip_probability_inverted
"""

import numpy as np


def horizontal_flip(images, p, rng):
    if not 0.0 <= p <= 1.0:
        raise ValueError("no such probability")
    batch = []
    for image in images.tolist():
        backwards = rng.choice([False, True], p=[p, 1 - p])
        batch.append([[list(reversed(row)) if backwards else row for row in plane] for plane in image])
    return np.array(batch, dtype=float)
