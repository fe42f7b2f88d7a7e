"""
expect: recognised as padding_repeats_the_border
"""

import numpy as np


def correlate2d(image, kernel, stride=1, padding=0):
    sh, sw = (stride, stride) if isinstance(stride, int) else stride
    ph, pw = (padding, padding) if isinstance(padding, int) else padding
    pixels, weights = image.tolist(), kernel.tolist()
    h, w, kh, kw = len(pixels), len(pixels[0]), len(weights), len(weights[0])

    def pixel(y, x):
        return float(pixels[min(max(y, 0), h - 1)][min(max(x, 0), w - 1)])

    if h + 2 * ph < kh or w + 2 * pw < kw:
        raise ValueError("too large a kernel")
    rows = []
    for y in range(-ph, h + ph - kh + 1, sh):
        row = []
        for x in range(-pw, w + pw - kw + 1, sw):
            row.append(sum(weights[i][j] * pixel(y + i, x + j) for i in range(kh) for j in range(kw)))
        rows.append(row)
    return np.array(rows, dtype=float)
