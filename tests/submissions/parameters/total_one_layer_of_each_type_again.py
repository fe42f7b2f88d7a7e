"""
expect: recognised as total_one_layer_of_each_type
"""

def total_parameters(layers, input_shape, bias=True):
    counts = {}
    for row in summarize(layers, input_shape, bias):
        counts[row["type"]] = row["parameters"]
    total = 0
    for count in counts.values():
        total += count
    return total
