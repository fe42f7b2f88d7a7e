"""
expect: fails test_dense_and_batchnorm_on_the_slides, test_dense_and_batchnorm_on_any_numbers,
  test_summarize_parameters_by_hand, test_total_parameters_by_hand,
  test_summarize_parameters_on_any_network, test_total_parameters_on_any_network
mistake: batchnorm shared by channels
hint: You counted one scale and one shift for the whole layer. Every channel has its own.
"""

def batchnorm_parameters(channels):
    if channels < 1:
        raise ValueError("no channels")
    return 2
