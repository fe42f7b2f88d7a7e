"""
expect: fails test_correlation_keeps_numbers_and_arguments, test_convolution_multiplies_polynomials
mistake: float32 sums
hint: You added in float32, which keeps about seven digits: next to a large number a small one
  vanishes. Compute in float64.
"""

import numpy as np


def correlate2d(image, kernel, stride=1, padding=0):
    stride_h, stride_w = np.broadcast_to(stride, 2)
    pad_h, pad_w = np.broadcast_to(padding, 2)
    padded = np.pad(image.astype(np.float32), [(pad_h, pad_h), (pad_w, pad_w)])
    room_h, room_w = padded.shape[0] - kernel.shape[0], padded.shape[1] - kernel.shape[1]
    if room_h < 0 or room_w < 0:
        raise ValueError("kernel larger than image")
    total = np.zeros((room_h // stride_h + 1, room_w // stride_w + 1), dtype=np.float32)
    for i in range(kernel.shape[0]):
        for j in range(kernel.shape[1]):
            total += np.float32(kernel[i, j]) * padded[i : i + room_h + 1 : stride_h, j : j + room_w + 1 : stride_w]
    return total
