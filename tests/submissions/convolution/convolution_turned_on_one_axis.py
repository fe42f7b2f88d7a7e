"""
expect: fails test_convolution_multiplies_polynomials, test_convolution_on_any_shape
mistake: convolution turned on one axis
hint: You reversed the rows of the kernel, but not its columns. Turning by 180° reverses both.
"""

import numpy as np


def convolve2d(image, kernel):
    height, width = image.shape
    kernel_h, kernel_w = kernel.shape
    turned = kernel[::-1]
    padded = np.zeros((height + 2 * kernel_h - 2, width + 2 * kernel_w - 2))
    padded[kernel_h - 1 : kernel_h - 1 + height, kernel_w - 1 : kernel_w - 1 + width] = image
    full = np.zeros((height + kernel_h - 1, width + kernel_w - 1))
    for r in range(full.shape[0]):
        for c in range(full.shape[1]):
            full[r, c] = np.sum(padded[r : r + kernel_h, c : c + kernel_w] * turned)
    return full
