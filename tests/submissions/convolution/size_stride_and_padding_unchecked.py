"""
expect: fails test_output_size_on_the_slides, test_output_size_on_any_numbers
mistake: size stride and padding unchecked
hint: You refused a window that does not fit, but accepted a kernel or stride below 1, or a negative
  padding. The docstring says that these are a ValueError, too.
"""

import numpy as np


def output_size(size, kernel, stride=1, padding=0):
    total = size + 2 * padding
    if kernel > total:
        raise ValueError("the kernel is larger than the padded image")
    return int(np.floor((total - kernel) / stride)) + 1
