"""
expect: fails test_total_parameters_by_hand, test_total_parameters_on_any_network
mistake: total bias flag ignored
hint: You did not pass `bias` on: with `bias=False` your total still has the biases.
"""

def total_parameters(layers, input_shape, bias=True):
    return sum(row["parameters"] for row in summarize(layers, input_shape))
