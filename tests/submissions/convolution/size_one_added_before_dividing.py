"""
expect: fails test_output_size_on_the_slides, test_output_size_on_any_numbers
mistake: size one added before dividing
hint: You added the 1 before you divided by the stride. The division gives the number of steps; the
  place where the window starts comes on top of it, after the division. With a stride of 1 the two
  look alike.
"""

import numpy as np


def output_size(size, kernel, stride=1, padding=0):
    if kernel <= 0 or stride <= 0 or padding < 0:
        raise ValueError("kernel and stride must be positive, padding must not be negative")
    total = size + 2 * padding
    if kernel > total:
        raise ValueError("the kernel is larger than the padded image")
    return int(np.floor((total - kernel + 1) / stride))
