"""
expect: recognised as dense_one_bias
"""

def dense_parameters(inputs, outputs, bias=True):
    if not min(inputs, outputs) > 0:
        raise ValueError("nothing to connect")
    weights = [inputs] * outputs
    return sum(weights) + (1 if bias else 0)
