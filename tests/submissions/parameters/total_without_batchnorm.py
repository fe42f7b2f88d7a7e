"""
expect: fails test_total_parameters_by_hand, test_total_parameters_on_any_network
mistake: total without batchnorm
hint: You added up conv and dense layers only. Batch normalization learns a scale and a shift.
"""

def total_parameters(layers, input_shape, bias=True):
    rows = summarize(layers, input_shape, bias)
    return sum(row["parameters"] for row in rows if row["type"] in ("conv", "dense"))
