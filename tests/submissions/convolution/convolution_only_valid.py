"""
expect: fails test_convolution_multiplies_polynomials, test_convolution_on_any_shape
mistake: convolution only valid
hint: You kept only the places where the kernel lies wholly inside the image. The full convolution
  also has the places at which it hangs over an edge: its shape is (H + KH - 1, W + KW - 1).
"""

import numpy as np


def convolve2d(image, kernel):
    (height, width), (kernel_h, kernel_w) = image.shape, kernel.shape
    full = np.zeros((height + kernel_h - 1, width + kernel_w - 1))
    for i in range(kernel_h):
        for j in range(kernel_w):
            full[i : i + height, j : j + width] += float(kernel[i, j]) * image
    return full[kernel_h - 1 : height, kernel_w - 1 : width]
