"""
expect: fails test_dense_and_batchnorm_on_the_slides, test_dense_and_batchnorm_on_any_numbers,
  test_summarize_parameters_by_hand, test_total_parameters_by_hand,
  test_summarize_parameters_on_any_network, test_total_parameters_on_any_network
mistake: dense bias per weight
hint: You counted one bias for every weight. A neuron adds up all its inputs first, and then its
  bias, once.
"""

def dense_parameters(inputs, outputs, bias=True):
    if inputs < 1 or outputs < 1:
        raise ValueError("a layer needs inputs and outputs")
    weights = inputs * outputs
    return weights + weights if bias else weights
