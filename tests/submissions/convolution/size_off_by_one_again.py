"""
expect: recognised as size_off_by_one
"""

import numpy as np


def output_size(size, kernel, stride=1, padding=0):
    free = size + padding + padding - kernel
    possible = kernel >= 1 and stride >= 1 and padding >= 0 and free >= 0
    if not possible:
        raise ValueError("this window cannot slide")
    steps, _ = divmod(free, stride)
    return steps
