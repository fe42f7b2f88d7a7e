"""
expect: recognised as batch_from_minus_one_to_one
"""

import numpy as np


def to_batch(photos):
    batch = np.zeros((photos.shape[0], photos.shape[3], photos.shape[1], photos.shape[2]))
    for channel in range(photos.shape[3]):
        batch[:, channel] = photos[..., channel]
    batch = 2 * batch / 255 - 1
    return batch
