"""
expect: recognised as every_fourth_image_held_out
"""

import numpy as np


def split_then_augment(images, labels, validation_fraction, transform, rng):
    count = labels.shape[0]
    if images.shape[0] != count:
        raise ValueError("labels do not fit")
    if validation_fraction < 0 or validation_fraction > 1:
        raise ValueError("no fraction")
    k = round(validation_fraction * count)
    asked = [round(float(place)) for place in np.linspace(0, count - 1, k)]
    learnt = [index for index in range(count) if index not in asked]
    asked, learnt = (rng.permutation(np.array(part, dtype=int)) for part in (asked, learnt))
    x, y = np.asarray(images, dtype=float), np.asarray(labels, dtype=np.int64)
    return transform(x[learnt], rng), y[learnt], x[asked], y[asked]
