"""
expect: recognised as crop_wraps_around
"""

import numpy as np


def random_crop(images, size, padding, rng):
    h, w = np.broadcast_to(size, 2)
    ph, pw = np.broadcast_to(padding, 2)
    height, width = images.shape[2:]
    if h > height + 2 * ph or w > width + 2 * pw:
        raise ValueError("the window is too large")
    crops = []
    for image in images.astype(float):
        top = rng.integers(-ph, height + ph - h + 1)
        left = rng.integers(-pw, width + pw - w + 1)
        rows, columns = np.arange(top, top + h) % height, np.arange(left, left + w) % width
        crops.append(image[:, rows][:, :, columns])
    return np.array(crops)
