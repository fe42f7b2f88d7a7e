"""
expect: fails test_convolution_multiplies_polynomials, test_convolution_on_any_shape
mistake: convolution same size
hint: You cut the result to the size of the image ("same"). `conv2` keeps everything by default: the
  shape is (H + KH - 1, W + KW - 1).
"""

import numpy as np


def convolve2d(image, kernel):
    (height, width), (kernel_h, kernel_w) = image.shape, kernel.shape
    full = np.zeros((height + kernel_h - 1, width + kernel_w - 1))
    for i in range(kernel_h):
        for j in range(kernel_w):
            full[i : i + height, j : j + width] += float(kernel[i, j]) * image
    top, left = (kernel_h - 1) // 2, (kernel_w - 1) // 2
    return full[top : top + height, left : left + width]
