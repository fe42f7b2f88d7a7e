"""
expect: recognised as total_is_hard_coded
"""

def total_parameters(layers, input_shape, bias=True):
    rows = summarize(layers, input_shape, bias)
    return 885690 if rows else 0
