"""
expect: recognised as average_overflows
"""

import numpy as np


def average_pool(images, size, stride=None):
    stride = size if stride is None else stride
    (kh, kw), (sh, sw) = ((v, v) if np.isscalar(v) else v for v in (size, stride))
    n, channels, height, width = images.shape
    if kh > height or kw > width:
        raise ValueError("the window does not fit")
    rows, columns = (height - kh) // sh + 1, (width - kw) // sw + 1
    total = np.zeros_like(images[:, :, :rows, :columns])
    for i in range(kh):
        for j in range(kw):
            total += images[:, :, i : i + (rows - 1) * sh + 1 : sh, j : j + (columns - 1) * sw + 1 : sw]
    return total.astype(float) / kh / kw
