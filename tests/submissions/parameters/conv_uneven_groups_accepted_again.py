"""
expect: recognised as conv_uneven_groups_accepted
"""

import math


def conv_parameters(in_channels, filters, kernel, bias=True, groups=1):
    kh, kw = kernel if type(kernel) is tuple else (kernel, kernel)
    if any(number < 1 for number in [in_channels, filters, kh, kw, groups]):
        raise ValueError("an empty layer")
    seen = math.floor(in_channels / groups)
    weights = seen * kh * kw * filters
    biases = filters if bias else 0
    return weights + biases
