"""
expect: recognised as average_window_taken_as_square
"""

import numpy as np


def average_pool(images, size, stride=None):
    kh, kw = np.ones(2, int) * size
    sh, sw = (kh, kw) if stride is None else np.ones(2, int) * stride
    h, w = images.shape[2:]
    kw = kh
    if h < kh or w < kw:
        raise ValueError("no window fits")
    down = np.array([[(sh * r <= y < sh * r + kh) / kh for y in range(h)] for r in range((h - kh) // sh + 1)])
    across = np.array([[(sw * c <= x < sw * c + kw) / kw for x in range(w)] for c in range((w - kw) // sw + 1)])
    return np.einsum("ry,ncyx,sx->ncrs", down, images, across)
