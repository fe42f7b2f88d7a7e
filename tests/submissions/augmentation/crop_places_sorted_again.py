"""
expect: recognised as crop_places_sorted
"""

import numpy as np


def random_crop(images, size, padding, rng):
    h, w = np.broadcast_to(size, 2)
    ph, pw = np.broadcast_to(padding, 2)
    padded = np.pad(images.astype(float), ((0, 0), (0, 0), (ph, ph), (pw, pw)))
    spare_h, spare_w = padded.shape[2] - h, padded.shape[3] - w
    if spare_h < 0 or spare_w < 0:
        raise ValueError("the window is too large")
    tops = sorted(rng.integers(0, spare_h, len(images), endpoint=True))
    lefts = sorted(rng.integers(0, spare_w, len(images), endpoint=True))
    return np.array([image[:, t : t + h, l : l + w] for image, t, l in zip(padded, tops, lefts)])
