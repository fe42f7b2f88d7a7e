"""
expect: fails test_average_pool_by_hand, test_average_pool_on_any_shape
mistake: average stride defaults to one
hint: Where no stride is given, your window moves by one pixel. `stride=None` means that the stride
  is `size`.
"""

import numpy as np


def average_pool(images, size, stride=None):
    if stride is None:
        stride = 1
    (size_h, size_w), (stride_h, stride_w) = np.broadcast_to(size, 2), np.broadcast_to(stride, 2)
    room_h, room_w = images.shape[2] - size_h, images.shape[3] - size_w
    if room_h < 0 or room_w < 0:
        raise ValueError("the window is larger than the image")
    total = np.zeros(images.shape[:2] + (room_h // stride_h + 1, room_w // stride_w + 1))
    for i in range(size_h):
        for j in range(size_w):
            total += images[:, :, i : i + room_h + 1 : stride_h, j : j + room_w + 1 : stride_w]
    return total / (size_h * size_w)
