"""
expect: fails test_conv_parameters_on_the_slides, test_conv_parameters_on_any_numbers,
  test_summarize_parameters_by_hand, test_summarize_parameters_on_any_network,
  test_total_parameters_on_any_network
mistake: conv groups divide the biases
hint: You divided the biases by the groups as well. Groups change what a filter sees; every filter
  still has its one bias.
"""

def conv_parameters(in_channels, filters, kernel, bias=True, groups=1):
    height, width = pair(kernel)
    if in_channels < 1 or filters < 1 or height < 1 or width < 1 or groups < 1:
        raise ValueError("all numbers are at least 1")
    if in_channels % groups != 0 or filters % groups != 0:
        raise ValueError("the groups do not divide channels and filters")
    total = filters * in_channels * height * width
    if bias:
        total += filters
    return total // groups
