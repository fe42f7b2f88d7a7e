"""
expect: fails test_convolution_multiplies_polynomials, test_convolution_on_any_shape
mistake: convolution padded by kernel height
hint: You padded the width by the height of the kernel. A kernel that is KW wide hangs over the left
  and the right edge by KW - 1 columns.
"""

import numpy as np


def convolve2d(image, kernel):
    height, width = image.shape
    kernel_h, kernel_w = kernel.shape
    turned = kernel[::-1, ::-1]
    padded = np.zeros((height + 2 * kernel_h - 2, width + 2 * kernel_h - 2))
    padded[kernel_h - 1 : kernel_h - 1 + height, kernel_h - 1 : kernel_h - 1 + width] = image
    full = np.zeros((height + kernel_h - 1, width + 2 * (kernel_h - 1) - kernel_w + 1))
    for r in range(full.shape[0]):
        for c in range(full.shape[1]):
            full[r, c] = np.sum(padded[r : r + kernel_h, c : c + kernel_w] * turned)
    return full
