"""
expect: recognised as ten_random_crops
"""

import numpy as np


def ten_crop(images, size):
    h, w = np.broadcast_to(size, 2)
    if h > images.shape[2] or w > images.shape[3]:
        raise ValueError("does not fit")
    rng = np.random.default_rng(0)
    result = np.zeros((len(images), 10, images.shape[1], h, w))
    for k in range(10):
        rows = rng.integers(0, images.shape[2] - h, endpoint=True) + np.arange(h)
        columns = rng.integers(0, images.shape[3] - w, endpoint=True) + np.arange(w)
        result[:, k] = images[:, :, rows[:, None], columns]
    return result
