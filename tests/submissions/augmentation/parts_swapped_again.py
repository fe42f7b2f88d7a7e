"""
expect: recognised as parts_swapped
"""

import numpy as np


def split_then_augment(images, labels, validation_fraction, transform, rng):
    pairs = list(zip(images.tolist(), labels.tolist(), strict=True))
    if validation_fraction > 1 or validation_fraction < 0:
        raise ValueError("no such fraction")
    held = len(pairs) - round(len(pairs) * validation_fraction)
    pairs = [pairs[i] for i in rng.permutation(len(pairs))]

    def arrays(some):
        x = np.array([image for image, _ in some], dtype=float).reshape(-1, *images.shape[1:])
        return x, np.array([label for _, label in some], dtype=np.int64)

    validation_x, validation_y = arrays(pairs[:held])
    train_x, train_y = arrays(pairs[held:])
    return transform(train_x, rng), train_y, validation_x, validation_y
