"""
expect: recognised as size_stride_and_padding_unchecked
"""

import numpy as np


def output_size(size, kernel, stride=1, padding=0):
    free = size + padding + padding - kernel
    if free < 0:
        raise ValueError("this window cannot slide")
    steps, _ = divmod(free, stride)
    return 1 + steps
