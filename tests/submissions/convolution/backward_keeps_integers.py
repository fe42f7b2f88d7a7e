"""
expect: fails test_conv_layer_backward_by_hand, test_conv_layer_backward_to_kernels_and_bias
mistake: backward keeps integers
hint: The values are right, but for integers you return integers. Gradients are float64: start from
  `np.zeros` without another type.
"""

import numpy as np


def both(value):
    return value if isinstance(value, tuple) else (value, value)


def conv_layer_backward(upstream, images, kernels, stride=1, padding=0):
    stride_h, stride_w = both(stride)
    pad_h, pad_w = both(padding)
    count, channels, height, width = images.shape
    filters, _, kernel_h, kernel_w = kernels.shape
    out_h, out_w = upstream.shape[2:]
    padded = np.zeros((count, channels, height + 2 * pad_h, width + 2 * pad_w), dtype=images.dtype)
    padded[:, :, pad_h : pad_h + height, pad_w : pad_w + width] = images
    d_padded = np.zeros(padded.shape, dtype=upstream.dtype)
    d_kernels = np.zeros(kernels.shape, dtype=upstream.dtype)
    d_bias = np.zeros(filters, dtype=upstream.dtype)
    for n in range(count):
        for f in range(filters):
            for r in range(out_h):
                for c in range(out_w):
                    u = upstream[n, f, r, c]
                    rows = slice(r * stride_h, r * stride_h + kernel_h)
                    columns = slice(c * stride_w, c * stride_w + kernel_w)
                    d_padded[n, :, rows, columns] += u * kernels[f]
                    d_kernels[f] += u * padded[n, :, rows, columns]
                    d_bias[f] += u
    d_images = d_padded[:, :, pad_h : pad_h + height, pad_w : pad_w + width]
    return d_images, d_kernels, d_bias
