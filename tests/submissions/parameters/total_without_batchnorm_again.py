"""
expect: recognised as total_without_batchnorm
"""

def total_parameters(layers, input_shape, bias=True):
    total = 0
    for row in summarize(layers, input_shape, bias):
        if row["multiply_adds"] > 0:
            total += row["parameters"]
    return total
