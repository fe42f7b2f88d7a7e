"""
expect: fails test_correlation_on_the_slides, test_correlation_with_unequal_strides_and_paddings
mistake: stride ignored
hint: Your window always moves by one pixel. The stride says how many pixels lie between one place
  and the next.
"""

import numpy as np


def correlate2d(image, kernel, stride=1, padding=0):
    pad_h, pad_w = np.broadcast_to(padding, 2)
    padded = np.pad(image.astype(float), [(pad_h, pad_h), (pad_w, pad_w)])
    room_h, room_w = padded.shape[0] - kernel.shape[0], padded.shape[1] - kernel.shape[1]
    if room_h < 0 or room_w < 0:
        raise ValueError("kernel larger than image")
    total = np.zeros((room_h + 1, room_w + 1))
    for i in range(kernel.shape[0]):
        for j in range(kernel.shape[1]):
            total += kernel[i, j] * padded[i : i + room_h + 1, j : j + room_w + 1]
    return total
