"""
expect: fails test_correlation_keeps_numbers_and_arguments, test_convolution_multiplies_polynomials,
  test_vertical_edges_of_a_step
mistake: integer result
hint: You made the result with the type of the image. For an image of integers the weighted sums are
  then cut off to whole numbers. Make the result float64.
"""

import numpy as np


def both(value):
    return value if isinstance(value, tuple) else (value, value)


def correlate2d(image, kernel, stride=1, padding=0):
    stride_h, stride_w = both(stride)
    pad_h, pad_w = both(padding)
    height, width = image.shape
    kernel_h, kernel_w = kernel.shape
    if kernel_h > height + 2 * pad_h or kernel_w > width + 2 * pad_w:
        raise ValueError("the kernel does not fit into the image")
    out_h = (height + 2 * pad_h - kernel_h) // stride_h + 1
    out_w = (width + 2 * pad_w - kernel_w) // stride_w + 1
    padded = np.zeros((height + 2 * pad_h, width + 2 * pad_w))
    padded[pad_h : pad_h + height, pad_w : pad_w + width] = image
    result = np.zeros((out_h, out_w), dtype=image.dtype)
    for r in range(out_h):
        for c in range(out_w):
            top, left = r * stride_h, c * stride_w
            window = padded[top : top + kernel_h, left : left + kernel_w]
            result[r, c] = np.sum(window * kernel)
    return result
