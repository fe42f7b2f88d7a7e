"""
expect: recognised as mirrored_centre_only_reflected
"""

import numpy as np


def ten_crop(images, size):
    h, w = np.ones(2, dtype=int) * size
    n, channels, height, width = images.shape
    if h > height or w > width:
        raise ValueError("no place for this window")
    result = np.zeros((n, 10, channels, h, w))
    a, b = height - h, width - w
    result[:, 0], result[:, 1] = images[:, :, :h, :w], images[:, :, :h, b:]
    result[:, 2], result[:, 3] = images[:, :, a:, :w], images[:, :, a:, b:]
    result[:, 4] = images[:, :, a // 2 : a // 2 + h, b // 2 : b // 2 + w]
    result[:, 5:] = np.flip(result[:, [1, 0, 3, 2, 4]], axis=-1)
    return result
