"""
expect: recognised as size_padding_counted_once
"""

import numpy as np


def output_size(size, kernel, stride=1, padding=0):
    if kernel < 1:
        raise ValueError("a kernel has at least one pixel")
    if stride < 1:
        raise ValueError("a stride goes at least one pixel")
    if padding < 0:
        raise ValueError("a padding cannot take pixels away")
    places = 0
    end = kernel
    while end <= size + padding:
        places += 1
        end += stride
    if places == 0:
        raise ValueError("the kernel does not fit")
    return places
