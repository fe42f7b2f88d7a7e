"""
expect: fails test_dense_and_batchnorm_on_the_slides, test_dense_and_batchnorm_on_any_numbers,
  test_summarize_parameters_by_hand, test_total_parameters_by_hand,
  test_summarize_parameters_on_any_network, test_total_parameters_on_any_network
mistake: dense biases at both ends
hint: You gave biases to the inputs as well as to the neurons. Inputs are numbers that come in;
  nothing is added to them.
"""

def dense_parameters(inputs, outputs, bias=True):
    if inputs < 1 or outputs < 1:
        raise ValueError("a layer needs inputs and outputs")
    total = inputs * outputs
    if bias:
        total = total + inputs + outputs
    return total
