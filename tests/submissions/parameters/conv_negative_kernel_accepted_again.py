"""
expect: recognised as conv_negative_kernel_accepted
"""

def conv_parameters(in_channels, filters, kernel, bias=True, groups=1):
    sides = kernel if isinstance(kernel, (tuple, list)) else (kernel, kernel)
    if min(in_channels, filters, groups) <= 0:
        raise ValueError("no such layer")
    if any(number % groups for number in (in_channels, filters)):
        raise ValueError("these groups are uneven")
    of_one_filter = in_channels // groups * sides[0] * sides[1]
    if of_one_filter <= 0:
        raise ValueError("a kernel without pixels")
    return filters * (of_one_filter + (1 if bias else 0))
