"""
expect: recognised as pool_backward_overwritten
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
                    y, x = max(places, key=lambda place: pictures[n][k][place[0]][place[1]])
                    gradient[n][k][y][x] = u
    return np.array(gradient)
