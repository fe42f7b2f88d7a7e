"""
expect: recognised as padding_not_cut_off
"""

import numpy as np


def conv_layer_backward(upstream, images, kernels, stride=1, padding=0):
    (sh, sw), (ph, pw) = np.ones(2, int) * stride, np.ones(2, int) * padding
    (n, c, h, w), (f, _, kh, kw) = images.shape, kernels.shape
    oh, ow = upstream.shape[2:]
    canvas = np.pad(np.float64(images), ((0, 0), (0, 0), (ph, ph), (pw, pw)))
    rows = (sh * np.arange(oh)[:, None] + np.arange(kh))[:, None, :, None]
    columns = (sw * np.arange(ow)[:, None] + np.arange(kw))[None, :, None, :]
    matrix = canvas[:, :, rows, columns].transpose(0, 2, 3, 1, 4, 5).reshape(n * oh * ow, c * kh * kw)
    flat = np.float64(upstream).transpose(0, 2, 3, 1).reshape(n * oh * ow, f)
    d_kernels = (flat.T @ matrix).reshape(kernels.shape)
    d_matrix = flat @ np.float64(kernels).reshape(f, -1)
    d_patches = d_matrix.reshape(n, oh, ow, c, kh, kw).transpose(0, 3, 1, 2, 4, 5)
    d_canvas = np.zeros(canvas.shape)
    np.add.at(d_canvas, (slice(None), slice(None), rows, columns), d_patches)
    return d_canvas, d_kernels, flat.sum(axis=0)
