"""
expect: fails test_conv_layer_by_hand, test_conv_layer_on_any_shape
mistake: layer last channel only
hint: Only the last channel reaches your result: each channel overwrites the one before. Add them up
  (`+=`).
"""

import numpy as np


def both(value):
    return value if isinstance(value, tuple) else (value, value)


def conv_layer(images, kernels, bias, stride=1, padding=0):
    stride_h, stride_w = both(stride)
    pad_h, pad_w = both(padding)
    count, channels, height, width = images.shape
    filters, kernel_channels, kernel_h, kernel_w = kernels.shape
    if channels != kernel_channels or bias.shape != (filters,):
        raise ValueError("channels or bias do not match the kernels")
    if kernel_h > height + 2 * pad_h or kernel_w > width + 2 * pad_w:
        raise ValueError("the kernels do not fit into the images")
    out_h = (height + 2 * pad_h - kernel_h) // stride_h + 1
    out_w = (width + 2 * pad_w - kernel_w) // stride_w + 1
    padded = np.zeros((count, channels, height + 2 * pad_h, width + 2 * pad_w))
    padded[:, :, pad_h : pad_h + height, pad_w : pad_w + width] = images
    result = np.zeros((count, filters, out_h, out_w))
    for n in range(count):
        for f in range(filters):
            for r in range(out_h):
                for c in range(out_w):
                    top, left = r * stride_h, c * stride_w
                    window = padded[n, :, top : top + kernel_h, left : left + kernel_w]
                    for k in range(channels):
                        result[n, f, r, c] = np.sum(window[k] * kernels[f, k])
                    result[n, f, r, c] += bias[f]
    return result
