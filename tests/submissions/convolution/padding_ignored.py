"""
expect: fails test_correlation_on_the_slides, test_correlation_with_unequal_strides_and_paddings,
  test_convolution_multiplies_polynomials, test_convolution_on_any_shape
mistake: padding ignored
hint: Your result is the same with and without padding. Put the zeros around the image first, and
  slide the window over the padded image.
"""

import numpy as np


def correlate2d(image, kernel, stride=1, padding=0):
    stride_h, stride_w = np.broadcast_to(stride, 2)
    padded = image.astype(float)
    room_h, room_w = padded.shape[0] - kernel.shape[0], padded.shape[1] - kernel.shape[1]
    if room_h < 0 or room_w < 0:
        raise ValueError("kernel larger than image")
    total = np.zeros((room_h // stride_h + 1, room_w // stride_w + 1))
    for i in range(kernel.shape[0]):
        for j in range(kernel.shape[1]):
            total += kernel[i, j] * padded[i : i + room_h + 1 : stride_h, j : j + room_w + 1 : stride_w]
    return total
