"""
expect: recognised as neuron_mean_for_sum
"""


def neuron(x, w, b, activation):
    inputs = x.shape[1]
    return activation((x.astype(float) @ w) / inputs + b)
