"""
expect: recognised as dense_empty_layer_accepted
"""

def dense_parameters(inputs, outputs, bias=True):
    return (inputs + (1 if bias else 0)) * outputs
