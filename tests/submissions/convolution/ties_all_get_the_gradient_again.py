"""
expect: recognised as ties_all_get_the_gradient
"""

import numpy as np


def max_pool_backward(upstream, images, size, stride=None):
    kh, kw = (size, size) if isinstance(size, int) else size
    stride = (kh, kw) if stride is None else stride
    sh, sw = (stride, stride) if isinstance(stride, int) else stride
    pictures, shares = images.tolist(), upstream.tolist()
    gradient = (images * 0.0).tolist()
    for n, share in enumerate(shares):
        for k, plane in enumerate(share):
            for r, line in enumerate(plane):
                for c, u in enumerate(line):
                    places = [(r * sh + i, c * sw + j) for i in range(kh) for j in range(kw)]
                    best = max(pictures[n][k][y][x] for y, x in places)
                    for y, x in places:
                        if pictures[n][k][y][x] == best:
                            gradient[n][k][y][x] += u
    return np.array(gradient)
