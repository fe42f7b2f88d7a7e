"""
expect: fails test_max_pool_backward_by_hand, test_max_pool_backward_on_any_shape
mistake: pool backward overwritten
hint: Where windows overlap, one pixel can win several times, and you keep only the last share. Add
  them up: `+=` for one pixel at a time, or `np.add.at`; with arrays as indices, `+=` keeps one share of each.
"""

import numpy as np


def both(value):
    return value if isinstance(value, tuple) else (value, value)


def max_pool_backward(upstream, images, size, stride=None):
    size_h, size_w = both(size)
    stride_h, stride_w = both(size if stride is None else stride)
    count, channels, out_h, out_w = upstream.shape
    d_images = np.zeros(images.shape)
    for n in range(count):
        for k in range(channels):
            for r in range(out_h):
                for c in range(out_w):
                    top, left = r * stride_h, c * stride_w
                    window = images[n, k, top : top + size_h, left : left + size_w]
                    i, j = np.unravel_index(np.argmax(window), window.shape)
                    d_images[n, k, top + i, left + j] = upstream[n, k, r, c]
    return d_images
