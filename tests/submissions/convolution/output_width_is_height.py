"""
expect: fails test_correlation_on_the_slides, test_correlation_keeps_numbers_and_arguments,
  test_correlation_with_unequal_strides_and_paddings, test_convolution_multiplies_polynomials,
  test_convolution_on_any_shape, test_vertical_edges_of_a_step, test_vertical_edges_of_any_image
mistake: output width is height
hint: Your result has as many columns as rows. Compute its width from the width of the image and of
  the kernel.
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
    out_w = out_h
    padded = np.zeros((height + 2 * pad_h, width + 2 * pad_w))
    padded[pad_h : pad_h + height, pad_w : pad_w + width] = image
    result = np.zeros((out_h, out_w))
    for r in range(out_h):
        for c in range(out_w):
            top, left = r * stride_h, c * stride_w
            window = padded[top : top + kernel_h, left : left + kernel_w]
            result[r, c] = np.sum(window * kernel)
    return result
