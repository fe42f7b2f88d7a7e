"""
expect: fails test_max_pool_on_any_shape
mistake: pool axes reshaped
hint: Your `reshape` cuts each plane into runs of neighbouring numbers, not into windows. Split the
  rows and the columns each into (places, size) and take the maximum over the two size axes.
"""

import numpy as np


def max_pool(images, size, stride=None, padding=0):
    kh, kw = np.ones(2, int) * size
    sh, sw = (kh, kw) if stride is None else np.ones(2, int) * stride
    ph, pw = np.ones(2, int) * padding
    h, w = images.shape[2:]
    if 2 * max(ph - kh / 2, pw - kw / 2) > 0 or h + 2 * ph < kh or w + 2 * pw < kw:
        raise ValueError("window, padding and image do not go together")
    if stride is None and not np.any(padding):
        oh, ow = h // kh, w // kw
        blocks = np.float64(images[:, :, : oh * kh, : ow * kw]).reshape(*images.shape[:2], oh, ow, kh, kw)
        return blocks.max(axis=(-2, -1))
    canvas = np.pad(np.float64(images), ((0, 0), (0, 0), (ph, ph), (pw, pw)), constant_values=-np.inf)
    rows = np.arange(0, h + 2 * ph - kh + 1, sh)[:, None] + np.arange(kh)
    columns = np.arange(0, w + 2 * pw - kw + 1, sw)[:, None] + np.arange(kw)
    patches = canvas[:, :, rows[:, None, :, None], columns[None, :, None, :]]
    return np.max(patches, axis=(-2, -1))
