"""
expect: recognised as validation_never_empty
"""

import numpy as np


def split_then_augment(images, labels, validation_fraction, transform, rng):
    if len(labels) != len(images):
        raise ValueError("labels do not fit")
    if validation_fraction < 0 or validation_fraction > 1:
        raise ValueError("no fraction")
    held = round(validation_fraction * len(labels))
    if held == 0:
        held += 1
    waiting = rng.permutation(len(labels)).tolist()
    asked = [waiting.pop(0) for _ in range(held)]
    x, y = np.asarray(images, dtype=float), np.asarray(labels, dtype=np.int64)
    return transform(x[waiting], rng), y[waiting], x[asked], y[asked]
