"""
expect: recognised as crop_of_another_size
"""

import numpy as np


def random_crop(images, size, padding, rng):
    h, w = np.broadcast_to(size, 2)
    ph, pw = np.broadcast_to(padding, 2)
    padded = np.pad(images * 1.0, ((0, 0), (0, 0), (ph, ph), (pw, pw)))
    crops = []
    for image in padded:
        top = rng.integers(max(padded.shape[2] - h + 1, 1))
        left = rng.integers(max(padded.shape[3] - w + 1, 1))
        crops.append(image[:, top : top + h, left : left + w])
    return np.array(crops)
