"""
expect: fails test_total_parameters_by_hand, test_total_parameters_on_any_network
mistake: total equal layers once
hint: You counted layers with the same number of parameters once. Two equal layers learn two sets of
  numbers.
"""

def total_parameters(layers, input_shape, bias=True):
    return sum({row["parameters"] for row in summarize(layers, input_shape, bias)})
