"""
expect: fails test_total_parameters_by_hand, test_total_parameters_on_any_network
mistake: total of the last layer
hint: You returned the parameters of the last layer. Add up those of all layers.
"""

def total_parameters(layers, input_shape, bias=True):
    for row in summarize(layers, input_shape, bias):
        total = row["parameters"]
    return total
