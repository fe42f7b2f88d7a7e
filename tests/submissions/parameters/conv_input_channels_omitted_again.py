"""
expect: recognised as conv_input_channels_omitted
"""

def conv_parameters(in_channels, filters, kernel, bias=True, groups=1):
    kh, kw = kernel if type(kernel) is tuple else (kernel, kernel)
    if any(number < 1 for number in [in_channels, filters, kh, kw, groups]):
        raise ValueError("an empty layer")
    seen, left_over = divmod(in_channels, groups)
    if left_over or filters % groups:
        raise ValueError("uneven groups")
    weights = kh * kw * filters
    biases = filters if bias else 0
    return weights + biases
