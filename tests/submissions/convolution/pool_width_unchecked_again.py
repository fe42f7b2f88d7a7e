"""
expect: recognised as pool_width_unchecked
"""

import numpy as np


def largest(numbers, size, step, places):
    """The maximum of each window along the last axis."""
    found = [numbers[..., place * step : place * step + size].max(axis=-1) for place in range(places)]
    return np.stack(found, axis=-1) if found else numbers[..., :0]


def max_pool(images, size, stride=None, padding=0):
    stride = size if stride is None else stride
    (kh, kw), (sh, sw), (ph, pw) = ((v, v) if np.isscalar(v) else v for v in (size, stride, padding))
    if ph > kh // 2 or pw > kw // 2:
        raise ValueError("at most half a window may be padding")
    margins = [(0, 0), (0, 0), (ph, ph), (pw, pw)]
    planes = np.pad(images.astype(float), margins, mode="constant", constant_values=float("-inf"))
    rows, columns = (planes.shape[2] - kh) // sh + 1, (planes.shape[3] - kw) // sw + 1
    if rows <= 0:
        raise ValueError("too few rows")
    across = largest(planes, kw, sw, columns)
    return largest(across.swapaxes(2, 3), kh, sh, rows).swapaxes(2, 3)
