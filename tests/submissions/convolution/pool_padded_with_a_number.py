"""
expect: fails test_max_pool_on_any_shape
mistake: pool padded with -999
hint: You padded with a number that seemed small enough. Next to still smaller pixels it wins, and a pixel
  that does not exist is reported. Pad with minus infinity.
"""

import numpy as np


def max_pool(images, size, stride=None, padding=0):
    (size_h, size_w), (pad_h, pad_w) = np.broadcast_to(size, 2), np.broadcast_to(padding, 2)
    stride_h, stride_w = np.broadcast_to(size if stride is None else stride, 2)
    if 2 * pad_h > size_h or 2 * pad_w > size_w:
        raise ValueError("the padding is too large")
    margins = ((0, 0), (0, 0), (pad_h, pad_h), (pad_w, pad_w))
    padded = np.pad(np.asarray(images, dtype=np.float64), margins, constant_values=-999)
    windows = np.lib.stride_tricks.sliding_window_view(padded, (size_h, size_w), axis=(2, 3))
    return windows[:, :, ::stride_h, ::stride_w].max(axis=(4, 5))
