"""
expect: recognised as batch_channels_reversed
"""

import numpy as np


def to_batch(photos):
    batch = np.zeros((photos.shape[0], photos.shape[3], photos.shape[1], photos.shape[2]))
    for channel in range(photos.shape[3]):
        batch[:, photos.shape[3] - 1 - channel] = photos[..., channel]
    batch /= 255.0
    return batch
