"""
expect: fails test_total_parameters_by_hand, test_total_parameters_on_any_network
mistake: total leaves out the first layer
hint: You started with the second layer. The first layer learns, too; it is the input that has no
  row.
"""

def total_parameters(layers, input_shape, bias=True):
    rows = summarize(layers, input_shape, bias)
    total = 0
    for i in range(1, len(rows)):
        total += rows[i]["parameters"]
    return total
