"""
expect: recognised as conv_empty_layer_accepted
"""

def conv_parameters(in_channels, filters, kernel, bias=True, groups=1):
    kh, kw = kernel if type(kernel) is tuple else (kernel, kernel)
    if any(number < 1 for number in [groups]):
        raise ValueError("an empty layer")
    seen, left_over = divmod(in_channels, groups)
    if left_over or filters % groups:
        raise ValueError("uneven groups")
    weights = seen * kh * kw * filters
    biases = filters if bias else 0
    return weights + biases
