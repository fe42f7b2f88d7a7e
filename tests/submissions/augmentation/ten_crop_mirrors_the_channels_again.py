"""
expect: recognised as ten_crop_mirrors_the_channels
"""

import numpy as np


def pair(value):
    if np.ndim(value) == 0:
        return int(value), int(value)
    return int(value[0]), int(value[1])


def ten_crop(images, size):
    h, w = pair(size)
    n, channels, height, width = images.shape
    if h > height or w > width:
        raise ValueError("too large a window")
    result = np.zeros((n, 10, channels, h, w))
    for i in range(n):
        for half in range(2):
            image = images[i] if half == 0 else images[i, ::-1]
            place = 5 * half
            for top in (0, height - h):
                for left in (0, width - w):
                    result[i, place] = image[:, top : top + h, left : left + w]
                    place += 1
            top, left = (height - h) // 2, (width - w) // 2
            result[i, place] = image[:, top : top + h, left : left + w]
    return result
