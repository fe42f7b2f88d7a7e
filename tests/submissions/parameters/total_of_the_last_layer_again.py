"""
expect: recognised as total_of_the_last_layer
"""

def total_parameters(layers, input_shape, bias=True):
    return summarize(layers, input_shape, bias)[-1]["parameters"]
