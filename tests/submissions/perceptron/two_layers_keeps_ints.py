"""
expect: fails test_two_layers_rules
mistake: ints stay ints
hint: The values are right, but when all arguments are ints, so is the result. The docstring promises float64:
  turn x into floats first.
"""


def two_layers(x, w1, b1, w2, b2, activation):
    hidden = activation(x @ w1 + b1)
    return hidden @ w2 + b2
