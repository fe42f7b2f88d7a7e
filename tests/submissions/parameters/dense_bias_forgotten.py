"""
expect: fails test_dense_and_batchnorm_on_the_slides, test_dense_and_batchnorm_on_any_numbers,
  test_summarize_parameters_by_hand, test_total_parameters_by_hand,
  test_summarize_parameters_on_any_network, test_total_parameters_on_any_network
mistake: dense bias forgotten
hint: You counted the weights only, as the slide does. With `bias=True`, which is the default, every
  neuron has a bias of its own.
"""

def dense_parameters(inputs, outputs, bias=True):
    if inputs < 1 or outputs < 1:
        raise ValueError("a layer needs inputs and outputs")
    return inputs * outputs
