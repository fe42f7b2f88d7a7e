"""
expect: recognised as pool_axes_reshaped
"""

import numpy as np


def max_pool(images, size, stride=None, padding=0):
    kh, kw = (size, size) if isinstance(size, int) else size
    stride = (kh, kw) if stride is None else stride
    sh, sw = (stride, stride) if isinstance(stride, int) else stride
    ph, pw = (padding, padding) if isinstance(padding, int) else padding
    h, w = images.shape[2:]
    if ph + ph > kh or pw + pw > kw:
        raise ValueError("a window could be all padding")
    if h + 2 * ph < kh or w + 2 * pw < kw:
        raise ValueError("no window fits")

    def largest(plane, y, x):
        best = -float("inf")
        for line in plane[max(y, 0) : y + kh]:
            for value in line[max(x, 0) : x + kw]:
                best = max(best, float(value))
        return best

    if sh == kh and sw == kw and ph == pw == 0:
        pooled = []
        for plane in images.reshape(-1, h, w).tolist():
            run = [float(value) for line in plane[: h // kh * kh] for value in line[: w // kw * kw]]
            pooled.append([max(run[k : k + kh * kw]) for k in range(0, len(run), kh * kw)])
        return np.array(pooled).reshape(*images.shape[:2], h // kh, w // kw)
    ys, xs = range(-ph, h + ph - kh + 1, sh), range(-pw, w + pw - kw + 1, sw)
    pooled = [[[[largest(plane, y, x) for x in xs] for y in ys] for plane in image] for image in images.tolist()]
    return np.array(pooled)
