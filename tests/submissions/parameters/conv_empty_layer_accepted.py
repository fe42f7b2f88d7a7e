"""
expect: fails test_conv_parameters_on_the_slides, test_conv_parameters_on_any_numbers,
  test_inception_weights_on_the_slides, test_inception_weights_on_any_module,
  test_summarize_shapes_on_any_network
mistake: conv empty layer accepted
hint: You counted the parameters of a layer with no filters, no channels or a kernel without pixels.
  There is no such layer: raise a ValueError.
"""

def conv_parameters(in_channels, filters, kernel, bias=True, groups=1):
    height, width = pair(kernel)
    if groups < 1:
        raise ValueError("all numbers are at least 1")
    if in_channels % groups != 0 or filters % groups != 0:
        raise ValueError("the groups do not divide channels and filters")
    per_filter = in_channels // groups * height * width
    if bias:
        per_filter += 1
    return filters * per_filter
