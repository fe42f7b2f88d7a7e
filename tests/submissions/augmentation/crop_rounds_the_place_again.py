"""
expect: recognised as crop_rounds_the_place
"""

import numpy as np


def random_crop(images, size, padding, rng):
    h, w = np.broadcast_to(size, 2)
    ph, pw = np.broadcast_to(padding, 2)
    padded = np.pad(images.astype(float), ((0, 0), (0, 0), (ph, ph), (pw, pw)))
    spare_h, spare_w = padded.shape[2] - h, padded.shape[3] - w
    if spare_h < 0 or spare_w < 0:
        raise ValueError("the window is too large")
    tops = [round(spare_h * rng.random()) for _ in images]
    lefts = [round(spare_w * rng.random()) for _ in images]
    return np.array([image[:, t : t + h, l : l + w] for image, t, l in zip(padded, tops, lefts)])
