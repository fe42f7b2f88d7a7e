"""
expect: recognised as flipped_upside_down
"""

import numpy as np


def horizontal_flip(images, p, rng):
    if not 0.0 <= p <= 1.0:
        raise ValueError("no such probability")
    batch = []
    for image in images.tolist():
        backwards = rng.choice([True, False], p=[p, 1 - p])
        batch.append([(plane[::-1] if backwards else plane) for plane in image])
    return np.array(batch, dtype=float)
