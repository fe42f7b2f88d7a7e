"""
expect: recognised as padding_height_for_both
"""

import numpy as np


def correlate2d(image, kernel, stride=1, padding=0):
    (sh, sw), (ph, pw) = np.ones(2, int) * stride, np.ones(2, int) * padding
    (h, w), (kh, kw) = image.shape, kernel.shape
    if h + 2 * ph < kh or w + 2 * ph < kw:
        raise ValueError("kernel too large")
    canvas = np.pad(np.float64(image), ph)
    rows = np.arange(0, h + 2 * ph - kh + 1, sh)[:, None] + np.arange(kh)
    columns = np.arange(0, w + 2 * ph - kw + 1, sw)[:, None] + np.arange(kw)
    patches = canvas[rows[:, None, :, None], columns[None, :, None, :]]
    matrix = patches.reshape(len(rows) * len(columns), kh * kw)
    return (matrix @ np.float64(kernel).reshape(-1)).reshape(len(rows), len(columns))
