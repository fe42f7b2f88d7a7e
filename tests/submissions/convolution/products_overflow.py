"""
expect: fails test_correlation_keeps_numbers_and_arguments
mistake: products overflow
hint: You multiplied in the type of the inputs. Small integer types overflow: in int8, 100·2 is -56.
  Turn image and kernel into float64 before you multiply.
"""

import numpy as np


def correlate2d(image, kernel, stride=1, padding=0):
    stride_h, stride_w = np.broadcast_to(stride, 2)
    pad_h, pad_w = np.broadcast_to(padding, 2)
    padded = np.pad(image, [(pad_h, pad_h), (pad_w, pad_w)])
    room_h, room_w = padded.shape[0] - kernel.shape[0], padded.shape[1] - kernel.shape[1]
    if room_h < 0 or room_w < 0:
        raise ValueError("kernel larger than image")
    total = np.zeros((room_h // stride_h + 1, room_w // stride_w + 1))
    for i in range(kernel.shape[0]):
        for j in range(kernel.shape[1]):
            total += kernel[i, j] * padded[i : i + room_h + 1 : stride_h, j : j + room_w + 1 : stride_w]
    return total
