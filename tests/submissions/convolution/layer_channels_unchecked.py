"""
expect: fails test_conv_layer_by_hand, test_conv_layer_on_any_shape
mistake: layer channels unchecked
hint: Your layer takes images and kernels with different numbers of channels, and leaves out the
  channels that one of them lacks. Such a call is a mistake of the caller: raise a ValueError.
"""

import numpy as np


def both(value):
    return value if isinstance(value, tuple) else (value, value)


def conv_layer(images, kernels, bias, stride=1, padding=0):
    stride_h, stride_w = both(stride)
    pad_h, pad_w = both(padding)
    count, channels, height, width = images.shape
    filters, kernel_channels, kernel_h, kernel_w = kernels.shape
    if len(bias) != filters:
        raise ValueError("one bias per filter")
    if kernel_h > height + 2 * pad_h or kernel_w > width + 2 * pad_w:
        raise ValueError("the kernels do not fit into the images")
    out_h = (height + 2 * pad_h - kernel_h) // stride_h + 1
    out_w = (width + 2 * pad_w - kernel_w) // stride_w + 1
    common = min(channels, kernel_channels)
    padded = np.zeros((count, channels, height + 2 * pad_h, width + 2 * pad_w))
    padded[:, :, pad_h : pad_h + height, pad_w : pad_w + width] = images
    result = np.zeros((count, filters, out_h, out_w))
    for n in range(count):
        for f in range(filters):
            for r in range(out_h):
                for c in range(out_w):
                    top, left = r * stride_h, c * stride_w
                    window = padded[n, :common, top : top + kernel_h, left : left + kernel_w]
                    result[n, f, r, c] = np.sum(window * kernels[f, :common]) + bias[f]
    return result
