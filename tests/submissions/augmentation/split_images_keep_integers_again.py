"""
expect: recognised as split_images_keep_integers
"""

import numpy as np


def split_then_augment(images, labels, validation_fraction, transform, rng):
    if labels.shape[0] != images.shape[0] or abs(validation_fraction - 0.5) > 0.5:
        raise ValueError("labels or fraction are not right")
    order = np.argsort(rng.random(labels.shape[0]))
    held = int(np.round(validation_fraction * labels.shape[0]))
    first, last = order[: labels.shape[0] - held], order[labels.shape[0] - held :]
    labels = labels.astype(np.int64)
    return transform(images[first], rng), labels[first], images[last], labels[last]
