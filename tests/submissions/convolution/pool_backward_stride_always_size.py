"""
expect: fails test_max_pool_backward_by_hand, test_max_pool_backward_on_any_shape
mistake: pool backward stride always size
hint: You took the windows side by side, whatever the stride. Send each upstream value back to the
  window that it came from.
"""

import numpy as np


def both(value):
    return value if isinstance(value, tuple) else (value, value)


def max_pool_backward(upstream, images, size, stride=None):
    size_h, size_w = both(size)
    stride_h, stride_w = both(size)
    count, channels, height, width = images.shape
    out_h, out_w = (height - size_h) // stride_h + 1, (width - size_w) // stride_w + 1
    out_h, out_w = min(out_h, upstream.shape[2]), min(out_w, upstream.shape[3])
    d_images = np.zeros(images.shape)
    for n in range(count):
        for k in range(channels):
            for r in range(out_h):
                for c in range(out_w):
                    top, left = r * stride_h, c * stride_w
                    window = images[n, k, top : top + size_h, left : left + size_w]
                    i, j = np.unravel_index(np.argmax(window), window.shape)
                    d_images[n, k, top + i, left + j] += upstream[n, k, r, c]
    return d_images
