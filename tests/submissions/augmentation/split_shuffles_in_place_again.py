"""
expect: recognised as split_shuffles_in_place
"""

import numpy as np


def split_then_augment(images, labels, validation_fraction, transform, rng):
    n = len(labels)
    if len(images) - n:
        raise ValueError("a label for each image, please")
    if validation_fraction > 1 or validation_fraction < 0:
        raise ValueError("no such fraction")
    before = images.copy(), labels.copy()
    for new, old in enumerate(rng.permutation(n)):
        images[new], labels[new] = before[0][old], before[1][old]
    k = int(round(validation_fraction * n))
    validation_x, train_x = np.split(np.array(images, dtype=float), [k])
    validation_y, train_y = np.split(np.array(labels, dtype="int64"), [k])
    return transform(train_x, rng), train_y, validation_x, validation_y
