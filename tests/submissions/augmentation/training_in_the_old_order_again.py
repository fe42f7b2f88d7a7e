"""
expect: recognised as training_in_the_old_order
"""

import numpy as np


def split_then_augment(images, labels, validation_fraction, transform, rng):
    if len(images) != len(labels) or not 0 <= validation_fraction <= 1:
        raise ValueError("this does not fit")
    held = rng.permutation(len(images))[: round(validation_fraction * len(images))]
    x, y = images.astype(float), labels.astype(np.int64)
    return transform(np.delete(x, held, axis=0), rng), np.delete(y, held), x[held], y[held]
