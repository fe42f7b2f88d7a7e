"""
expect: fails test_ten_crop
mistake: ten crop of another size
hint: Where the window does not fit, you return a smaller one. That has to be a ValueError.
"""

import numpy as np


def pair(value):
    if np.ndim(value) == 0:
        return int(value), int(value)
    return int(value[0]), int(value[1])


def ten_crop(images, size):
    h, w = pair(size)
    n, channels, height, width = images.shape
    h, w = min(h, height), min(w, width)
    result = np.zeros((n, 10, channels, h, w))
    for i in range(n):
        for half in range(2):
            image = images[i] if half == 0 else images[i, :, :, ::-1]
            place = 5 * half
            for top in (0, height - h):
                for left in (0, width - w):
                    result[i, place] = image[:, top : top + h, left : left + w]
                    place += 1
            top, left = (height - h) // 2, (width - w) // 2
            result[i, place] = image[:, top : top + h, left : left + w]
    return result
