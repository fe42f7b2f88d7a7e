"""
expect: fails test_total_parameters_by_hand, test_total_parameters_on_any_network
mistake: total is hard coded
hint: You typed in 885,690, the answer to the 50×50 exercise. Add up the parameters of the network
  that you are given.
"""

def total_parameters(layers, input_shape, bias=True):
    summarize(layers, input_shape, bias)
    return 885690
