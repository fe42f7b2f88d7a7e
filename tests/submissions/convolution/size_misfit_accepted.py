"""
expect: fails test_output_size_on_the_slides, test_output_size_on_any_numbers
mistake: size misfit accepted
hint: You returned a number for a window that is larger than the padded image. Such a window has no
  place at all: raise a ValueError.
"""

import numpy as np


def output_size(size, kernel, stride=1, padding=0):
    if kernel <= 0 or stride <= 0 or padding < 0:
        raise ValueError("kernel and stride must be positive, padding must not be negative")
    total = size + 2 * padding
    return int(np.floor((total - kernel) / stride)) + 1
