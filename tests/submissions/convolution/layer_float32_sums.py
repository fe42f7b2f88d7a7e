"""
expect: fails test_conv_layer_by_hand, test_conv_layer_on_any_shape
mistake: layer float32 sums
hint: You added in float32, which keeps about seven digits: next to a large number a small one
  vanishes. Compute in float64.
"""

import numpy as np


def conv_layer(images, kernels, bias, stride=1, padding=0):
    stride_h, stride_w = np.broadcast_to(stride, 2)
    pad_h, pad_w = np.broadcast_to(padding, 2)
    if images.shape[1] != kernels.shape[1]:
        raise ValueError("images and kernels have different channels")
    if len(bias) != len(kernels):
        raise ValueError("one bias per filter, please")
    padded = np.pad(images.astype(np.float32), [(0, 0), (0, 0), (pad_h, pad_h), (pad_w, pad_w)])
    room_h, room_w = padded.shape[2] - kernels.shape[2], padded.shape[3] - kernels.shape[3]
    if room_h < 0 or room_w < 0:
        raise ValueError("kernels larger than images")
    out = np.zeros((len(images), len(kernels), room_h // stride_h + 1, room_w // stride_w + 1), np.float32)
    for i in range(kernels.shape[2]):
        for j in range(kernels.shape[3]):
            pixels = padded[:, :, i : i + room_h + 1 : stride_h, j : j + room_w + 1 : stride_w]
            out += np.tensordot(pixels, kernels[:, :, i, j].astype(np.float32), axes=(1, 1)).transpose(0, 3, 1, 2)
    return out + bias.astype(np.float32).reshape(1, -1, 1, 1)
