"""
expect: recognised as batch_not_scaled
"""

import numpy as np


def to_batch(photos):
    batch = np.zeros((photos.shape[0], photos.shape[3], photos.shape[1], photos.shape[2]))
    for channel in range(photos.shape[3]):
        batch[:, channel] = photos[..., channel]
    return batch
