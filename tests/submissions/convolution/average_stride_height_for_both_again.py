"""
expect: recognised as average_stride_height_for_both
"""

import numpy as np


def average_pool(images, size, stride=None):
    kh, kw = (size, size) if isinstance(size, int) else size
    stride = (kh, kw) if stride is None else stride
    sh, sw = (stride, stride) if isinstance(stride, int) else stride
    h, w = images.shape[2:]
    if h < kh or w < kw:
        raise ValueError("the image is too small")

    def mean(plane, y, x):
        values = [float(value) for line in plane[y : y + kh] for value in line[x : x + kw]]
        return sum(values) / len(values)

    ys, xs = range(0, h - kh + 1, sh), range(0, w - kw + 1, sh)
    pooled = [[[[mean(plane, y, x) for x in xs] for y in ys] for plane in image] for image in images.tolist()]
    return np.array(pooled)
