"""
expect: fails test_max_pool_on_any_shape
mistake: pool width unchecked
hint: You refuse images that are too low for the window, but not images that are too narrow: they give an
  empty result. Check both sides.
"""

import numpy as np


def max_pool(images, size, stride=None, padding=0):
    (size_h, size_w), (pad_h, pad_w) = np.broadcast_to(size, 2), np.broadcast_to(padding, 2)
    stride_h, stride_w = np.broadcast_to(size if stride is None else stride, 2)
    if 2 * pad_h > size_h or 2 * pad_w > size_w:
        raise ValueError("the padding is too large")
    margins = ((0, 0), (0, 0), (pad_h, pad_h), (pad_w, pad_w))
    padded = np.pad(np.asarray(images, dtype=np.float64), margins, constant_values=-np.inf)
    n, channels, height, width = padded.shape
    if height < size_h:
        raise ValueError("the window does not fit")
    rows, columns = (height - size_h) // stride_h + 1, (width - size_w) // stride_w + 1
    pooled = np.zeros((n, channels, rows, columns))
    for r in range(rows):
        for c in range(columns):
            top, left = r * stride_h, c * stride_w
            pooled[:, :, r, c] = padded[:, :, top : top + size_h, left : left + size_w].max(axis=(2, 3))
    return pooled
