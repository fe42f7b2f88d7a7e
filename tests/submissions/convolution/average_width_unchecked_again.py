"""
expect: recognised as average_width_unchecked
"""

import numpy as np


def average_pool(images, size, stride=None):
    stride = size if stride is None else stride
    (kh, kw), (sh, sw) = ((v, v) if np.isscalar(v) else v for v in (size, stride))
    images = images.astype(float)
    last_row, last_column = images.shape[2] - kh, images.shape[3] - kw
    if last_row < 0:
        raise ValueError("too few rows")
    tops, lefts = range(0, last_row + 1, sh), range(0, last_column + 1, sw)
    means = [[images[:, :, t : t + kh, l : l + kw].mean(axis=(2, 3)) for l in lefts] for t in tops]
    pooled = np.array(means).reshape(len(tops), len(lefts), *images.shape[:2])
    return pooled.transpose(2, 3, 0, 1)
