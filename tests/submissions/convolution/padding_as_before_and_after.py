"""
expect: fails test_correlation_on_the_slides, test_correlation_with_unequal_strides_and_paddings,
  test_convolution_multiplies_polynomials, test_convolution_on_any_shape
mistake: padding pair taken for before and after
hint: You gave the pair (height, width) to `np.pad` as it is. There, one pair means so many zeros before and so
  many after, along both axes. Rows and columns need a pair each.
"""

import numpy as np


def correlate2d(image, kernel, stride=1, padding=0):
    stride_h, stride_w = np.broadcast_to(stride, 2)
    padded = np.pad(np.asarray(image, dtype=float), tuple(np.broadcast_to(padding, 2)))
    kernel_h, kernel_w = kernel.shape
    tops = range(0, padded.shape[0] - kernel_h + 1, stride_h)
    lefts = range(0, padded.shape[1] - kernel_w + 1, stride_w)
    if not tops or not lefts:
        raise ValueError("the kernel is larger than the padded image")
    return np.array(
        [[(padded[y : y + kernel_h, x : x + kernel_w] * kernel.astype(float)).sum() for x in lefts] for y in tops]
    )
