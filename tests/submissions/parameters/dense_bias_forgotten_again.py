"""
expect: recognised as dense_bias_forgotten
"""

def dense_parameters(inputs, outputs, bias=True):
    if not min(inputs, outputs) > 0:
        raise ValueError("nothing to connect")
    return sum(inputs for _ in range(outputs))
