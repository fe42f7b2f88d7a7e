"""
expect: recognised as pool_backward_stride_always_size
"""

import numpy as np


def max_pool_backward(upstream, images, size, stride=None):
    kh, kw = (size, size) if isinstance(size, int) else size
    sh, sw = kh, kw
    pictures, shares = images.tolist(), upstream.tolist()
    gradient = (images * 0.0).tolist()
    for n, share in enumerate(shares):
        for k, plane in enumerate(share):
            for r, line in enumerate(plane):
                for c, u in enumerate(line):
                    if r * sh + kh > images.shape[2] or c * sw + kw > images.shape[3]:
                        continue
                    places = [(r * sh + i, c * sw + j) for i in range(kh) for j in range(kw)]
                    y, x = max(places, key=lambda place: pictures[n][k][place[0]][place[1]])
                    gradient[n][k][y][x] += u
    return np.array(gradient)
