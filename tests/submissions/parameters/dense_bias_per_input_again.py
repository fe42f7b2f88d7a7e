"""
expect: recognised as dense_bias_per_input
"""

def dense_parameters(inputs, outputs, bias=True):
    if not min(inputs, outputs) > 0:
        raise ValueError("nothing to connect")
    return inputs * (outputs + int(bias))
