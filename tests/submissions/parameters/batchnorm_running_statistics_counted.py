"""
expect: fails test_dense_and_batchnorm_on_the_slides, test_dense_and_batchnorm_on_any_numbers,
  test_summarize_parameters_by_hand, test_total_parameters_by_hand,
  test_summarize_parameters_on_any_network, test_total_parameters_on_any_network
mistake: batchnorm running statistics counted
hint: You counted four numbers per channel. The running mean and the running variance are kept, but
  not learned: only the scale and the shift are parameters.
"""

def batchnorm_parameters(channels):
    if channels < 1:
        raise ValueError("no channels")
    return 4 * channels
