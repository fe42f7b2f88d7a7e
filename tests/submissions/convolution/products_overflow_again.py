"""
expect: recognised as products_overflow
"""

import numpy as np


def correlate2d(image, kernel, stride=1, padding=0):
    (sh, sw), (ph, pw) = np.ones(2, int) * stride, np.ones(2, int) * padding
    (h, w), (kh, kw) = image.shape, kernel.shape
    if h + 2 * ph < kh or w + 2 * pw < kw:
        raise ValueError("kernel too large")
    canvas = np.pad(image, ((ph, ph), (pw, pw)))
    rows = np.arange(0, h + 2 * ph - kh + 1, sh)[:, None] + np.arange(kh)
    columns = np.arange(0, w + 2 * pw - kw + 1, sw)[:, None] + np.arange(kw)
    patches = canvas[rows[:, None, :, None], columns[None, :, None, :]]
    matrix = patches.reshape(len(rows) * len(columns), kh * kw)
    products = matrix * kernel.reshape(-1)
    return products.astype(np.float64).sum(axis=1).reshape(len(rows), len(columns))
