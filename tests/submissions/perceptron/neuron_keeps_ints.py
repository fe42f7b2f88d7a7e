"""
expect: fails test_neuron_and_predict_rules
mistake: ints stay ints
hint: The values are right, but when x, w and b are ints, so is the result. The docstring promises the sums as
  float64: turn x into floats first.
"""


def neuron(x, w, b, activation):
    return activation(x @ w + b)
