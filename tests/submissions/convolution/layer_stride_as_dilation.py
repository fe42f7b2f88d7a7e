"""
expect: fails test_conv_layer_by_hand, test_conv_layer_on_any_shape
mistake: layer stride as dilation
hint: You used the stride inside the window: it spreads the weights apart. That is called dilation.
  The stride moves the whole window.
"""

import numpy as np


def conv_layer(images, kernels, bias, stride=1, padding=0):
    stride_h, stride_w = np.broadcast_to(stride, 2)
    pad_h, pad_w = np.broadcast_to(padding, 2)
    if images.shape[1] != kernels.shape[1]:
        raise ValueError("images and kernels have different channels")
    if len(bias) != len(kernels):
        raise ValueError("one bias per filter, please")
    padded = np.pad(images.astype(float), [(0, 0), (0, 0), (pad_h, pad_h), (pad_w, pad_w)])
    room_h, room_w = (
        padded.shape[2] - (kernels.shape[2] - 1) * stride_h - 1,
        padded.shape[3] - (kernels.shape[3] - 1) * stride_w - 1,
    )
    if room_h < 0 or room_w < 0:
        raise ValueError("kernels larger than images")
    out = np.zeros((len(images), len(kernels), room_h + 1, room_w + 1))
    for i in range(kernels.shape[2]):
        for j in range(kernels.shape[3]):
            top, left = i * stride_h, j * stride_w
            pixels = padded[:, :, top : top + room_h + 1, left : left + room_w + 1]
            out += np.tensordot(pixels, kernels[:, :, i, j].astype(float), axes=(1, 1)).transpose(0, 3, 1, 2)
    return out + bias.reshape(1, -1, 1, 1)
