"""
expect: fails test_conv_layer_by_hand, test_conv_layer_on_any_shape
mistake: layer bias length unchecked
hint: Your layer takes one bias for two filters: NumPy spreads a single number over all of them.
  Exactly one bias per filter is asked for; raise a ValueError otherwise.
"""

import numpy as np


def conv_layer(images, kernels, bias, stride=1, padding=0):
    stride_h, stride_w = np.broadcast_to(stride, 2)
    pad_h, pad_w = np.broadcast_to(padding, 2)
    if images.shape[1] != kernels.shape[1]:
        raise ValueError("images and kernels have different channels")
    padded = np.pad(images.astype(float), [(0, 0), (0, 0), (pad_h, pad_h), (pad_w, pad_w)])
    room_h, room_w = padded.shape[2] - kernels.shape[2], padded.shape[3] - kernels.shape[3]
    if room_h < 0 or room_w < 0:
        raise ValueError("kernels larger than images")
    out = np.zeros((len(images), len(kernels), room_h // stride_h + 1, room_w // stride_w + 1))
    for i in range(kernels.shape[2]):
        for j in range(kernels.shape[3]):
            pixels = padded[:, :, i : i + room_h + 1 : stride_h, j : j + room_w + 1 : stride_w]
            out += np.tensordot(pixels, kernels[:, :, i, j].astype(float), axes=(1, 1)).transpose(0, 3, 1, 2)
    return out + bias.reshape(1, -1, 1, 1)
