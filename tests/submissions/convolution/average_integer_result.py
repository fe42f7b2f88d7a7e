"""
expect: fails test_average_pool_by_hand
mistake: average integer result
hint: You made the result with the type of the images. For images of integers the means are then cut
  off to whole numbers. Make the result float64.
"""

import numpy as np


def both(value):
    return value if isinstance(value, tuple) else (value, value)


def average_pool(images, size, stride=None):
    size_h, size_w = both(size)
    stride_h, stride_w = both(size if stride is None else stride)
    count, channels, height, width = images.shape
    if size_h > height or size_w > width:
        raise ValueError("the window does not fit")
    out_h = (height - size_h) // stride_h + 1
    out_w = (width - size_w) // stride_w + 1
    result = np.zeros((count, channels, out_h, out_w), dtype=images.dtype)
    for r in range(out_h):
        for c in range(out_w):
            top, left = r * stride_h, c * stride_w
            window = images[:, :, top : top + size_h, left : left + size_w]
            result[:, :, r, c] = window.sum(axis=(2, 3)) / (size_h * size_w)
    return result
