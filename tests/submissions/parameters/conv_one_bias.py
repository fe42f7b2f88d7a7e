"""
expect: fails test_conv_parameters_on_the_slides, test_conv_parameters_on_any_numbers,
  test_summarize_parameters_by_hand, test_total_parameters_by_hand,
  test_summarize_parameters_on_any_network, test_total_parameters_on_any_network
mistake: conv one bias
hint: You counted one bias for the whole layer. Every filter has one of its own.
"""

def conv_parameters(in_channels, filters, kernel, bias=True, groups=1):
    height, width = pair(kernel)
    if in_channels < 1 or filters < 1 or height < 1 or width < 1 or groups < 1:
        raise ValueError("all numbers are at least 1")
    if in_channels % groups != 0 or filters % groups != 0:
        raise ValueError("the groups do not divide channels and filters")
    per_filter = in_channels // groups * height * width
    weights = filters * per_filter
    return weights + 1 if bias else weights
