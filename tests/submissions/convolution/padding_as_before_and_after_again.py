"""
expect: recognised as padding_as_before_and_after
"""

import numpy as np


def correlate2d(image, kernel, stride=1, padding=0):
    first, last = padding if isinstance(padding, tuple | list | np.ndarray) else (padding, padding)
    down, right = stride if isinstance(stride, tuple | list | np.ndarray) else (stride, stride)
    height, width = image.shape
    room_h = height + first + last - kernel.shape[0]
    room_w = width + first + last - kernel.shape[1]
    if min(room_h, room_w) < 0:
        raise ValueError("no place for the kernel")
    result = np.zeros((room_h // down + 1, room_w // right + 1))
    for r in range(result.shape[0]):
        for c in range(result.shape[1]):
            for i in range(kernel.shape[0]):
                for j in range(kernel.shape[1]):
                    y, x = r * down + i - first, c * right + j - first
                    if 0 <= y < height and 0 <= x < width:
                        result[r, c] += float(image[y, x]) * float(kernel[i, j])
    return result
