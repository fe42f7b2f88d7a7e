"""
expect: recognised as neuron_truncates_ints
"""


def neuron(x, w, b, activation):
    return activation((x @ w + b).astype(x.dtype))
