"""
expect: recognised as total_leaves_out_the_first_layer
"""

def total_parameters(layers, input_shape, bias=True):
    _, *rows = summarize(layers, input_shape, bias)
    return sum(row["parameters"] for row in rows)
