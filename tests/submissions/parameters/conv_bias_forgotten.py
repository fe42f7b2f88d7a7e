"""
expect: fails test_conv_parameters_on_the_slides, test_conv_parameters_on_any_numbers,
  test_summarize_parameters_by_hand, test_total_parameters_by_hand,
  test_summarize_parameters_on_any_network, test_total_parameters_on_any_network
mistake: conv bias forgotten
hint: You counted the weights only. With `bias=True`, which is the default, every filter has one
  bias.
"""

def conv_parameters(in_channels, filters, kernel, bias=True, groups=1):
    height, width = pair(kernel)
    if in_channels < 1 or filters < 1 or height < 1 or width < 1 or groups < 1:
        raise ValueError("all numbers are at least 1")
    if in_channels % groups != 0 or filters % groups != 0:
        raise ValueError("the groups do not divide channels and filters")
    per_filter = in_channels // groups * height * width
    return filters * per_filter
