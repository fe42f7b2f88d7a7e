"""
expect: recognised as training_labels_in_the_old_order
"""

import numpy as np


def split_then_augment(images, labels, validation_fraction, transform, rng):
    if len(images) != len(labels) or not 0 <= validation_fraction <= 1:
        raise ValueError("this does not fit")
    order = rng.permutation(len(images))
    held = round(validation_fraction * len(images))
    x, y = images.astype(float), labels.astype(np.int64)
    train_y = np.array([y[i] for i in range(len(y)) if i not in set(order[:held].tolist())], dtype=np.int64)
    return transform(x[order[held:]], rng), train_y, x[order[:held]], y[order[:held]]
