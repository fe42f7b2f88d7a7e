"""
expect: recognised as every_class_shared_out
"""

import numpy as np


def split_then_augment(images, labels, validation_fraction, transform, rng):
    count = labels.shape[0]
    if images.shape[0] != count:
        raise ValueError("labels do not fit")
    if validation_fraction < 0 or validation_fraction > 1:
        raise ValueError("no fraction")
    shuffled = rng.permutation(count).tolist()
    queue = sorted(shuffled, key=lambda index: labels[index])  # classes one after the other, each of them shuffled
    held = round(validation_fraction * count)
    turns = {int((turn + 0.5) * count / held) for turn in range(held)}
    asked = [index for turn, index in enumerate(queue) if turn in turns]
    learnt = [index for turn, index in enumerate(queue) if turn not in turns]
    asked, learnt = (rng.permutation(np.array(part, dtype=int)) for part in (asked, learnt))
    x, y = np.asarray(images, dtype=float), np.asarray(labels, dtype=np.int64)
    return transform(x[learnt], rng), y[learnt], x[asked], y[asked]
