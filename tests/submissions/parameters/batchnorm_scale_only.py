"""
expect: fails test_dense_and_batchnorm_on_the_slides, test_dense_and_batchnorm_on_any_numbers,
  test_summarize_parameters_by_hand, test_total_parameters_by_hand,
  test_summarize_parameters_on_any_network, test_total_parameters_on_any_network
mistake: batchnorm scale only
hint: You counted one number per channel. There are two: a scale and a shift.
"""

def batchnorm_parameters(channels):
    if channels < 1:
        raise ValueError("no channels")
    return channels
