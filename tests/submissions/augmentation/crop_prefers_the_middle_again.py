"""
expect: recognised as crop_prefers_the_middle
"""

import numpy as np


def random_crop(images, size, padding, rng):
    h, w = np.broadcast_to(size, 2)
    ph, pw = np.broadcast_to(padding, 2)
    padded = np.pad(images.astype(float), ((0, 0), (0, 0), (ph, ph), (pw, pw)))
    places_h, places_w = padded.shape[2] - h + 1, padded.shape[3] - w + 1
    if places_h < 1 or places_w < 1:
        raise ValueError("the window is too large")
    n = len(images)
    tops = rng.integers(0, places_h, (2, n)).mean(axis=0).astype(int)
    lefts = rng.integers(0, places_w, (2, n)).mean(axis=0).astype(int)
    crops = np.zeros((n, images.shape[1], h, w))
    for i in range(n):
        crops[i] = padded[i, :, tops[i] : tops[i] + h, lefts[i] : lefts[i] + w]
    return crops
