"""
expect: recognised as size_misfit_accepted
"""

import math


def output_size(size, kernel, stride=1, padding=0):
    free = padding + size + padding - kernel
    fine = kernel > 0 and stride > 0 and padding >= 0
    if not fine:
        raise ValueError("no such window")
    return math.floor(free / stride) + 1
