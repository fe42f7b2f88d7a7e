"""
expect: fails test_correlation_on_the_slides, test_correlation_with_unequal_strides_and_paddings
mistake: stride as dilation
hint: You used the stride inside the window: it spreads the weights apart. That is called dilation.
  The stride moves the whole window; its pixels stay neighbours.
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
    out_h = height + 2 * pad_h - (kernel_h - 1) * stride_h
    out_w = width + 2 * pad_w - (kernel_w - 1) * stride_w
    padded = np.zeros((height + 2 * pad_h, width + 2 * pad_w))
    padded[pad_h : pad_h + height, pad_w : pad_w + width] = image
    result = np.zeros((out_h, out_w))
    for r in range(out_h):
        for c in range(out_w):
            bottom, right = r + stride_h * (kernel_h - 1) + 1, c + stride_w * (kernel_w - 1) + 1
            window = padded[r:bottom:stride_h, c:right:stride_w]
            result[r, c] = np.sum(window * kernel)
    return result
