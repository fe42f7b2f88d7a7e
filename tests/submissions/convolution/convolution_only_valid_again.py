"""
expect: recognised as convolution_only_valid
"""

import numpy as np


def convolve2d(image, kernel):
    height, width = image.shape
    kernel_h, kernel_w = kernel.shape
    turned = kernel[::-1, ::-1]
    full = np.zeros((max(height - kernel_h + 1, 0), max(width - kernel_w + 1, 0)))
    for r in range(full.shape[0]):
        for c in range(full.shape[1]):
            full[r, c] = np.sum(image[r : r + kernel_h, c : c + kernel_w] * turned)
    return full
