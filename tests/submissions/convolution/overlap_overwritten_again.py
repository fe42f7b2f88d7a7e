"""
expect: recognised as overlap_overwritten
"""

import numpy as np


def conv_layer_backward(upstream, images, kernels, stride=1, padding=0):
    sh, sw = (stride, stride) if isinstance(stride, int) else stride
    ph, pw = (padding, padding) if isinstance(padding, int) else padding
    h, w, kh, kw = *images.shape[2:], *kernels.shape[2:]
    pictures, filters, shares = images.tolist(), kernels.tolist(), upstream.tolist()
    d_images = (images * 0.0).tolist()
    d_kernels = (kernels * 0.0).tolist()
    d_bias = [0.0] * len(filters)
    for n, share in enumerate(shares):
        for f, plane in enumerate(share):
            for r, line in enumerate(plane):
                for c, u in enumerate(line):
                    d_bias[f] += u
                    for k in range(len(filters[f])):
                        for i in range(kh):
                            for j in range(kw):
                                y, x = r * sh - ph + i, c * sw - pw + j
                                if 0 <= y < h and 0 <= x < w:
                                    d_images[n][k][y][x] = float(u * filters[f][k][i][j])
                                    d_kernels[f][k][i][j] += u * pictures[n][k][y][x]
    return np.array(d_images), np.array(d_kernels), np.array(d_bias)
