"""
expect: fails test_average_pool_on_any_shape
mistake: average overflows
hint: You add the pixels in the images' own type. uint8 holds 0 to 255 only, so 200 + 100 is 44. Turn
  the images into float64 first.
"""

import numpy as np


def average_pool(images, size, stride=None):
    size_h, size_w = np.broadcast_to(size, 2)
    stride_h, stride_w = np.broadcast_to(size if stride is None else stride, 2)
    windows = np.lib.stride_tricks.sliding_window_view(images, (size_h, size_w), axis=(2, 3))
    windows = windows[:, :, ::stride_h, ::stride_w]
    sums = windows.sum(axis=(4, 5), dtype=images.dtype)
    return np.float64(sums) / (size_h * size_w)
