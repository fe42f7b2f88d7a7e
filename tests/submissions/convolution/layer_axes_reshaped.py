"""
expect: fails test_conv_layer_by_hand, test_conv_layer_on_any_shape
mistake: layer axes reshaped
hint: The numbers are right, but they are in the wrong places: the filters come last in your table
  of windows, and `reshape` only cuts it anew. Move the axis with `transpose`.
"""

import numpy as np


def conv_layer(images, kernels, bias, stride=1, padding=0):
    (sh, sw), (ph, pw) = np.ones(2, int) * stride, np.ones(2, int) * padding
    (n, c, h, w), (f, kc, kh, kw) = images.shape, kernels.shape
    if c != kc or len(bias) != f or h + 2 * ph < kh or w + 2 * pw < kw:
        raise ValueError("images, kernels and bias do not go together")
    canvas = np.pad(np.float64(images), ((0, 0), (0, 0), (ph, ph), (pw, pw)))
    rows = np.arange(0, h + 2 * ph - kh + 1, sh)[:, None] + np.arange(kh)
    columns = np.arange(0, w + 2 * pw - kw + 1, sw)[:, None] + np.arange(kw)
    patches = canvas[:, :, rows[:, None, :, None], columns[None, :, None, :]]
    matrix = patches.transpose(0, 2, 3, 1, 4, 5).reshape(n * len(rows) * len(columns), c * kh * kw)
    answer = matrix @ np.float64(kernels).reshape(f, -1).T + bias
    return answer.reshape(n, f, len(rows), len(columns))
