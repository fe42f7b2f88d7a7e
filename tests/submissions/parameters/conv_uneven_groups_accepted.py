"""
expect: fails test_conv_parameters_on_the_slides, test_conv_parameters_on_any_numbers,
  test_summarize_rules, test_summarize_shapes_on_any_network
mistake: conv uneven groups accepted
hint: You counted the parameters of a layer whose groups do not come out even. They have to divide
  both the channels and the filters: else raise a ValueError.
"""

def conv_parameters(in_channels, filters, kernel, bias=True, groups=1):
    height, width = pair(kernel)
    if in_channels < 1 or filters < 1 or height < 1 or width < 1 or groups < 1:
        raise ValueError("all numbers are at least 1")
    per_filter = in_channels // groups * height * width
    if bias:
        per_filter += 1
    return filters * per_filter
