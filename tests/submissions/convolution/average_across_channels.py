"""
expect: fails test_average_pool_by_hand, test_average_pool_on_any_shape
mistake: average across channels
hint: You averaged over all channels. Pooling looks at each channel for itself.
"""

import numpy as np


def average_pool(images, size, stride=None):
    if stride is None:
        stride = size
    (size_h, size_w), (stride_h, stride_w) = np.broadcast_to(size, 2), np.broadcast_to(stride, 2)
    room_h, room_w = images.shape[2] - size_h, images.shape[3] - size_w
    if room_h < 0 or room_w < 0:
        raise ValueError("the window is larger than the image")
    total = np.zeros(images.shape[:2] + (room_h // stride_h + 1, room_w // stride_w + 1))
    for i in range(size_h):
        for j in range(size_w):
            total += images[:, :, i : i + room_h + 1 : stride_h, j : j + room_w + 1 : stride_w]
    total[:] = total.mean(axis=1, keepdims=True)
    return total / (size_h * size_w)
