"""
expect: recognised as batch_in_float32
"""

import numpy as np


def to_batch(photos):
    channels = [photos[..., k] for k in range(photos.shape[-1])]
    batch = np.stack(channels, axis=1).astype("float32")
    batch /= 255
    return batch
