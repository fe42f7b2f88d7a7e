"""
expect: recognised as pool_stride_always_size
"""

import numpy as np


def max_pool(images, size, stride=None, padding=0):
    kh, kw = np.ones(2, int) * size
    sh, sw = kh, kw
    ph, pw = np.ones(2, int) * padding
    h, w = images.shape[2:]
    if 2 * max(ph - kh / 2, pw - kw / 2) > 0 or h + 2 * ph < kh or w + 2 * pw < kw:
        raise ValueError("window, padding and image do not go together")
    canvas = np.pad(np.float64(images), ((0, 0), (0, 0), (ph, ph), (pw, pw)), constant_values=-np.inf)
    rows = np.arange(0, h + 2 * ph - kh + 1, sh)[:, None] + np.arange(kh)
    columns = np.arange(0, w + 2 * pw - kw + 1, sw)[:, None] + np.arange(kw)
    patches = canvas[:, :, rows[:, None, :, None], columns[None, :, None, :]]
    return np.max(patches, axis=(-2, -1))
