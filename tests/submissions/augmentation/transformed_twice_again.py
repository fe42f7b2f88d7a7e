"""
expect: recognised as transformed_twice
"""

import numpy as np


def split_then_augment(images, labels, validation_fraction, transform, rng):
    if len(images) != len(labels) or not 0 <= validation_fraction <= 1:
        raise ValueError("this does not fit")
    order = rng.permutation(len(images))
    k = round(validation_fraction * len(images))
    train_x = images[order[k:]].astype(float)
    for _ in range(2):
        train_x = transform(train_x, rng)
    labels = labels.astype(np.int64)
    return train_x, labels[order[k:]], images[order[:k]].astype(float), labels[order[:k]]
