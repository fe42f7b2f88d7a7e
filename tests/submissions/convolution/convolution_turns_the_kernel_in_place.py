"""
expect: fails test_convolution_multiplies_polynomials, test_convolution_on_any_shape
mistake: convolution turns the kernel in place
hint: You turned the kernel inside the array that you were given. Whoever called your function has a
  turned kernel now. Turn a copy.
"""

import numpy as np


def convolve2d(image, kernel):
    height, width = image.shape
    kernel_h, kernel_w = kernel.shape
    kernel[:] = kernel[::-1, ::-1].copy()
    padded = np.zeros((height + 2 * kernel_h - 2, width + 2 * kernel_w - 2))
    padded[kernel_h - 1 : kernel_h - 1 + height, kernel_w - 1 : kernel_w - 1 + width] = image
    full = np.zeros((height + kernel_h - 1, width + kernel_w - 1))
    for r in range(full.shape[0]):
        for c in range(full.shape[1]):
            full[r, c] = np.sum(padded[r : r + kernel_h, c : c + kernel_w] * kernel)
    return full
