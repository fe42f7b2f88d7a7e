"""
expect: recognised as validation_in_the_old_order
"""

import numpy as np


def split_then_augment(images, labels, validation_fraction, transform, rng):
    if len(labels) != len(images):
        raise ValueError("labels do not fit")
    if validation_fraction < 0 or validation_fraction > 1:
        raise ValueError("no fraction")
    drawn = [int(index) for index in rng.permutation(len(labels))]
    k = round(validation_fraction * len(labels))
    asked, learnt = sorted(drawn[:k]), drawn[k:]
    x, y = np.asarray(images, dtype=float), np.asarray(labels, dtype=np.int64)
    return transform(x[learnt], rng), y[learnt], x[asked], y[asked]
