"""
expect: recognised as convolution_padded_by_kernel_height
"""

import numpy as np


def convolve2d(image, kernel):
    (height, width), (kernel_h, kernel_w) = image.shape, kernel.shape
    full = np.zeros((height + kernel_h - 1, width + kernel_w - 1))
    for i in range(kernel_h):
        for j in range(kernel_w):
            full[i : i + height, j : j + width] += float(kernel[i, j]) * image
    more = kernel_h - kernel_w
    if more > 0:
        return np.pad(full, [(0, 0), (more, more)])
    return full[:, -more : full.shape[1] + more]
