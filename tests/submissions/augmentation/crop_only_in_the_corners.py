"""
expect: fails test_crop, test_crop_chances
mistake: crop only in the corners
hint: You cut at the corners only. Every place in between counts, too.
"""

import numpy as np


def pair(value):
    if np.ndim(value) == 0:
        return int(value), int(value)
    return int(value[0]), int(value[1])


def random_crop(images, size, padding, rng):
    h, w = pair(size)
    ph, pw = pair(padding)
    n, channels, height, width = images.shape
    if h > height + 2 * ph or w > width + 2 * pw:
        raise ValueError("the window is larger than the padded image")
    result = np.zeros((n, channels, h, w))
    for i in range(n):
        padded = np.zeros((channels, height + 2 * ph, width + 2 * pw))
        padded[:, ph : ph + height, pw : pw + width] = images[i]
        top = rng.integers(2) * (height + 2 * ph - h)
        left = rng.integers(2) * (width + 2 * pw - w)
        result[i] = padded[:, top : top + h, left : left + w]
    return result
