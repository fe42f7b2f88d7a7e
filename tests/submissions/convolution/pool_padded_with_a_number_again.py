"""
expect: recognised as pool_padded_with_a_number
"""

import numpy as np


def max_pool(images, size, stride=None, padding=0):
    stride = size if stride is None else stride
    (kh, kw), (sh, sw), (ph, pw) = ((v, v) if np.isscalar(v) else v for v in (size, stride, padding))
    if ph > kh / 2 or pw > kw / 2:
        raise ValueError("at most half a window may be padding")
    n, channels, height, width = images.shape
    framed = np.zeros((n, channels, height + 2 * ph, width + 2 * pw)) - 999
    framed[:, :, ph : ph + height, pw : pw + width] = images
    if kh > framed.shape[2] or kw > framed.shape[3]:
        raise ValueError("the window does not fit")
    rows, columns = (framed.shape[2] - kh) // sh + 1, (framed.shape[3] - kw) // sw + 1
    pooled = np.empty((n, channels, rows, columns))
    for r in range(rows):
        for c in range(columns):
            pooled[:, :, r, c] = framed[:, :, r * sh : r * sh + kh, c * sw : c * sw + kw].max(axis=(2, 3))
    return pooled
