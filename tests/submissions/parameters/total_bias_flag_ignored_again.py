"""
expect: recognised as total_bias_flag_ignored
"""

def total_parameters(layers, input_shape, bias=True):
    total = 0
    for row in summarize(layers, input_shape):
        total = total + row["parameters"]
    return total
