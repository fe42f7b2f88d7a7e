"""
expect: recognised as total_adds_multiply_adds
"""

def total_parameters(layers, input_shape, bias=True):
    total = 0
    for row in summarize(layers, input_shape, bias):
        total += row["multiply_adds"]
    return total
