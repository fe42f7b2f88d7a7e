"""
expect: recognised as validation_augmented
"""

import numpy as np


def split_then_augment(images, labels, validation_fraction, transform, rng):
    n = len(images)
    if n != len(labels):
        raise ValueError("images and labels do not match")
    if validation_fraction < 0 or validation_fraction > 1:
        raise ValueError("a fraction is between 0 and 1")
    indices = np.arange(n)
    rng.shuffle(indices)
    k = int(round(validation_fraction * n))
    validation_x = np.zeros((k,) + images.shape[1:])
    validation_y = np.zeros(k, dtype=np.int64)
    train_x = np.zeros((n - k,) + images.shape[1:])
    train_y = np.zeros(n - k, dtype=np.int64)
    for place, index in enumerate(indices):
        if place < n - k:
            train_x[place], train_y[place] = images[index], labels[index]
        else:
            validation_x[place - (n - k)], validation_y[place - (n - k)] = images[index], labels[index]
    return transform(train_x, rng), train_y, transform(validation_x, rng), validation_y
