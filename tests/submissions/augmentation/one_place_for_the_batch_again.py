"""
expect: recognised as one_place_for_the_batch
"""

import numpy as np


def random_crop(images, size, padding, rng):
    h, w = np.broadcast_to(size, 2)
    ph, pw = np.broadcast_to(padding, 2)
    padded = np.pad(images.astype(float), ((0, 0), (0, 0), (ph, ph), (pw, pw)))
    if h > padded.shape[2] or w > padded.shape[3]:
        raise ValueError("the window is too large")
    top = rng.integers(padded.shape[2] - h + 1)
    left = rng.integers(padded.shape[3] - w + 1)
    return padded[:, :, top : top + h, left : left + w]
