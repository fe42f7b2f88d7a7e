"""
expect: fails test_average_pool_on_any_shape
mistake: average width unchecked
hint: You refuse images that are too low for the window, but not images that are too narrow: they give an
  empty result. Check both sides.
"""

import numpy as np


def average_pool(images, size, stride=None):
    size_h, size_w = np.broadcast_to(size, 2)
    stride_h, stride_w = np.broadcast_to(size if stride is None else stride, 2)
    n, channels, height, width = images.shape
    if height < size_h:
        raise ValueError("the window does not fit")
    rows, columns = (height - size_h) // stride_h + 1, (width - size_w) // stride_w + 1
    pooled = np.zeros((n, channels, rows, columns))
    for r in range(rows):
        for c in range(columns):
            top, left = r * stride_h, c * stride_w
            pooled[:, :, r, c] = images[:, :, top : top + size_h, left : left + size_w].mean(axis=(2, 3))
    return pooled
