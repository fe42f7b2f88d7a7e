"""
expect: fails test_conv_parameters_on_the_slides, test_conv_parameters_on_any_numbers
mistake: conv groups need not divide filters
hint: You checked that the groups divide the channels, but not that they divide the filters. Each
  group gets the same number of both.
"""

def conv_parameters(in_channels, filters, kernel, bias=True, groups=1):
    height, width = pair(kernel)
    if in_channels < 1 or filters < 1 or height < 1 or width < 1 or groups < 1:
        raise ValueError("all numbers are at least 1")
    if in_channels % groups != 0:
        raise ValueError("the groups do not divide channels and filters")
    per_filter = in_channels // groups * height * width
    if bias:
        per_filter += 1
    return filters * per_filter
