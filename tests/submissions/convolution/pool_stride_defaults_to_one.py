"""
expect: fails test_max_pool_on_the_slides, test_max_pool_on_any_shape
mistake: pool stride defaults to one
hint: Where no stride is given, your window moves by one pixel. `stride=None` means that the stride
  is `size`: the windows lie side by side.
"""

import numpy as np


def max_pool(images, size, stride=None, padding=0):
    if stride is None:
        stride = 1
    (size_h, size_w), (stride_h, stride_w) = np.broadcast_to(size, 2), np.broadcast_to(stride, 2)
    pad_h, pad_w = np.broadcast_to(padding, 2)
    if pad_h > size_h // 2 or pad_w > size_w // 2:
        raise ValueError("the padding is more than half of the window")
    border = [(0, 0), (0, 0), (pad_h, pad_h), (pad_w, pad_w)]
    padded = np.pad(images.astype(float), border, constant_values=-np.inf)
    room_h, room_w = padded.shape[2] - size_h, padded.shape[3] - size_w
    if room_h < 0 or room_w < 0:
        raise ValueError("the window is larger than the image")
    largest = np.full(images.shape[:2] + (room_h // stride_h + 1, room_w // stride_w + 1), -np.inf)
    for i in range(size_h):
        for j in range(size_w):
            candidate = padded[:, :, i : i + room_h + 1 : stride_h, j : j + room_w + 1 : stride_w]
            largest = np.maximum(largest, candidate)
    return largest
