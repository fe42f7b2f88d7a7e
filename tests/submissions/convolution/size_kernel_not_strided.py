"""
expect: fails test_output_size_on_the_slides, test_output_size_on_any_numbers
mistake: size kernel not strided
hint: You divided the padded size by the stride and took the kernel off afterwards. The room that
  the window can move in is what the stride divides: take the kernel off first.
"""

import numpy as np


def output_size(size, kernel, stride=1, padding=0):
    if kernel <= 0 or stride <= 0 or padding < 0:
        raise ValueError("kernel and stride must be positive, padding must not be negative")
    total = size + 2 * padding
    if kernel > total:
        raise ValueError("the kernel is larger than the padded image")
    return total // stride - kernel + 1
