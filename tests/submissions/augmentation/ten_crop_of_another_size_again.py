"""
expect: recognised as ten_crop_of_another_size
"""

import numpy as np


def ten_crop(images, size):
    h, w = np.minimum(np.broadcast_to(size, 2), images.shape[2:])
    y, x = images.shape[2] - h, images.shape[3] - w
    crops = []
    for side in (images.astype(float), np.flip(images, 3).astype(float)):
        for a, b in [(0, 0), (0, x), (y, 0), (y, x), (y // 2, x // 2)]:
            crops.append(side[:, :, a : a + h, b : b + w])
    return np.stack(crops, axis=1)
