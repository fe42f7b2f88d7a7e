"""
expect: fails test_dense_and_batchnorm_on_the_slides, test_dense_and_batchnorm_on_any_numbers,
  test_summarize_parameters_by_hand, test_summarize_parameters_on_any_network,
  test_total_parameters_on_any_network
mistake: dense bias per input
hint: You counted one bias per input. A bias belongs to a neuron: there are as many as outputs.
"""

def dense_parameters(inputs, outputs, bias=True):
    if inputs < 1 or outputs < 1:
        raise ValueError("a layer needs inputs and outputs")
    total = inputs * outputs
    if bias:
        total += inputs
    return total
