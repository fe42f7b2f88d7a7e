"""
expect: recognised as dense_bias_per_weight
"""

def dense_parameters(inputs, outputs, bias=True):
    if not min(inputs, outputs) > 0:
        raise ValueError("nothing to connect")
    per_line = 2 if bias else 1
    return per_line * inputs * outputs
