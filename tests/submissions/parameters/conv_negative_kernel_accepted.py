"""
expect: fails test_conv_parameters_on_any_numbers
mistake: conv negative kernel accepted
hint: You check the product of the kernel's sides. Of two negative sides the product is positive: check each side.
"""


def conv_parameters(in_channels, filters, kernel, bias=True, groups=1):
    height, width = pair(kernel)
    taps = height * width
    if in_channels < 1 or filters < 1 or groups < 1 or taps < 1:
        raise ValueError("channels, filters, kernel and groups must be at least 1")
    if in_channels % groups != 0 or filters % groups != 0:
        raise ValueError("groups must divide channels and filters")
    weights = filters * (in_channels // groups) * taps
    return weights + filters if bias else weights
