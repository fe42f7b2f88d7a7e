"""
expect: recognised as layer_integer_result
"""

import numpy as np


def conv_layer(images, kernels, bias, stride=1, padding=0):
    sh, sw = (stride, stride) if isinstance(stride, int) else stride
    ph, pw = (padding, padding) if isinstance(padding, int) else padding
    pictures, filters, offsets = images.tolist(), kernels.tolist(), bias.tolist()
    if len(pictures[0]) != len(filters[0]):
        raise ValueError("different numbers of channels")
    if len(offsets) != len(filters):
        raise ValueError("different numbers of filters")
    h, w, kh, kw = *images.shape[2:], *kernels.shape[2:]
    if h + 2 * ph < kh or w + 2 * pw < kw:
        raise ValueError("too large a kernel")

    def weighted(plane, weights, y, x):
        inside = [(i, j) for i in range(kh) for j in range(kw) if 0 <= y + i < h and 0 <= x + j < w]
        return sum(float(plane[y + i][x + j]) * weights[i][j] for i, j in inside)

    def place(picture, f, y, x):
        return offsets[f] + sum(weighted(plane, weights, y, x) for plane, weights in zip(picture, filters[f]))

    ys, xs = range(-ph, h + ph - kh + 1, sh), range(-pw, w + pw - kw + 1, sw)
    every_filter = range(len(filters))
    batch = [[[[place(picture, f, y, x) for x in xs] for y in ys] for f in every_filter] for picture in pictures]
    return np.array(batch).astype(images.dtype)
