"""
expect: recognised as total_equal_layers_once
"""

def total_parameters(layers, input_shape, bias=True):
    seen = []
    for row in summarize(layers, input_shape, bias):
        if row["parameters"] not in seen:
            seen.append(row["parameters"])
    return sum(seen)
