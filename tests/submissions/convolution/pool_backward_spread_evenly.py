"""
expect: fails test_max_pool_backward_by_hand, test_max_pool_backward_on_any_shape
mistake: pool backward spread evenly
hint: You gave every pixel of a window an equal share. That is the gradient of average pooling. In
  max pooling the winner gets everything.
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
                    d_images[n, k, top : top + size_h, left : left + size_w] += upstream[n, k, r, c] / window.size
    return d_images
