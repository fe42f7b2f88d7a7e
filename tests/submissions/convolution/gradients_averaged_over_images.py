"""
expect: fails test_conv_layer_backward_by_hand, test_conv_layer_backward_to_kernels_and_bias
mistake: gradients averaged over images
hint: You took the mean over the batch for the gradients of kernels and bias. Images add up their
  shares. Where the loss is a mean, the upstream gradient already holds the division.
"""

import numpy as np


def conv_layer_backward(upstream, images, kernels, stride=1, padding=0):
    stride_h, stride_w = np.broadcast_to(stride, 2)
    pad_h, pad_w = np.broadcast_to(padding, 2)
    height, width = images.shape[2:]
    out_h, out_w = upstream.shape[2:]
    padded = np.pad(images.astype(float), [(0, 0), (0, 0), (pad_h, pad_h), (pad_w, pad_w)])
    d_padded = np.zeros_like(padded)
    d_kernels = np.zeros(kernels.shape)
    for i in range(kernels.shape[2]):
        for j in range(kernels.shape[3]):
            rows = slice(i, i + stride_h * (out_h - 1) + 1, stride_h)
            columns = slice(j, j + stride_w * (out_w - 1) + 1, stride_w)
            pixels = padded[:, :, rows, columns]
            d_kernels[:, :, i, j] = np.tensordot(upstream, pixels, axes=([0, 2, 3], [0, 2, 3]))
            back = np.tensordot(upstream, kernels[:, :, i, j], axes=(1, 0))
            d_padded[:, :, rows, columns] += back.transpose(0, 3, 1, 2)
    d_bias = upstream.sum(axis=(0, 2, 3)).astype(float)
    d_kernels, d_bias = d_kernels / len(images), d_bias / len(images)
    d_images = d_padded[:, :, pad_h : pad_h + height, pad_w : pad_w + width]
    return d_images, d_kernels, d_bias
