"""
expect: recognised as dense_biases_at_both_ends
"""

def dense_parameters(inputs, outputs, bias=True):
    if not min(inputs, outputs) > 0:
        raise ValueError("nothing to connect")
    return (inputs + 1) * (outputs + 1) - 1 if bias else inputs * outputs
