"""
expect: recognised as convolution_turned_on_one_axis
"""

import numpy as np


def convolve2d(image, kernel):
    (height, width), (kernel_h, kernel_w) = image.shape, kernel.shape
    full = np.zeros((height + kernel_h - 1, width + kernel_w - 1))
    for i in range(kernel_h):
        for j in range(kernel_w):
            full[i : i + height, j : j + width] += float(kernel[i, kernel_w - 1 - j]) * image
    return full
