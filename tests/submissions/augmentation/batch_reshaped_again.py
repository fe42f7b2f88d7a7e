"""
expect: recognised as batch_reshaped
"""

import numpy as np


def to_batch(photos):
    batch = np.zeros((photos.shape[0], photos.shape[3]) + photos.shape[1:3])
    for i in range(len(photos)):
        batch[i] = np.reshape(photos[i].ravel(), batch.shape[1:])
    return batch / 255.0
