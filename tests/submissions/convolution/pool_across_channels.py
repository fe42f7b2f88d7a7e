"""
expect: fails test_max_pool_on_the_slides, test_max_pool_on_any_shape
mistake: pool across channels
hint: You took the largest value over all channels. Pooling looks at each channel for itself.
"""

import numpy as np


def both(value):
    return value if isinstance(value, tuple) else (value, value)


def max_pool(images, size, stride=None, padding=0):
    size_h, size_w = both(size)
    stride_h, stride_w = both(size if stride is None else stride)
    pad_h, pad_w = both(padding)
    if pad_h > size_h / 2 or pad_w > size_w / 2:
        raise ValueError("too much padding")
    count, channels, height, width = images.shape
    if size_h > height + 2 * pad_h or size_w > width + 2 * pad_w:
        raise ValueError("the window does not fit")
    padded = np.full((count, channels, height + 2 * pad_h, width + 2 * pad_w), -np.inf)
    padded[:, :, pad_h : pad_h + height, pad_w : pad_w + width] = images
    out_h = (height + 2 * pad_h - size_h) // stride_h + 1
    out_w = (width + 2 * pad_w - size_w) // stride_w + 1
    result = np.zeros((count, channels, out_h, out_w))
    for r in range(out_h):
        for c in range(out_w):
            top, left = r * stride_h, c * stride_w
            window = padded[:, :, top : top + size_h, left : left + size_w]
            result[:, :, r, c] = window.max(axis=(1, 2, 3)).reshape(count, 1)
    return result
