"""
expect: fails test_total_parameters_by_hand, test_total_parameters_on_any_network
mistake: total one layer of each type
hint: You collected the counts in a dict by type, where a second layer of a type overwrites the
  first. Add up those of all layers.
"""

def total_parameters(layers, input_shape, bias=True):
    by_type = {row["type"]: row["parameters"] for row in summarize(layers, input_shape, bias)}
    return sum(by_type.values())
