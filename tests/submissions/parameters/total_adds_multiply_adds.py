"""
expect: fails test_total_parameters_by_hand, test_total_parameters_on_any_network
mistake: total adds multiply adds
hint: You added up the multiply-adds. The parameters are what a network learns.
"""

def total_parameters(layers, input_shape, bias=True):
    return sum(row["multiply_adds"] for row in summarize(layers, input_shape, bias))
