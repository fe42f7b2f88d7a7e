"""
expect: recognised as pool_backward_ignores_upstream
"""

import numpy as np


def max_pool_backward(upstream, images, size, stride=None):
    if stride is None:
        stride = size
    (size_h, size_w), (stride_h, stride_w) = np.broadcast_to(size, 2), np.broadcast_to(stride, 2)
    out_h, out_w = upstream.shape[2:]
    largest = np.full(upstream.shape, -np.inf)
    winner = np.zeros(upstream.shape, dtype=int)
    d_images = np.zeros(images.shape)
    places = []
    for tap in range(size_h * size_w):
        i, j = divmod(tap, size_w)
        rows = slice(i, i + stride_h * (out_h - 1) + 1, stride_h)
        columns = slice(j, j + stride_w * (out_w - 1) + 1, stride_w)
        places.append((slice(None), slice(None), rows, columns))
        better = images[places[tap]] > largest
        winner[better] = tap
        largest = np.maximum(largest, images[places[tap]])
    for tap, place in enumerate(places):
        d_images[place] += winner == tap
    return d_images
