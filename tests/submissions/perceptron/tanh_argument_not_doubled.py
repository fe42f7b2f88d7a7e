"""
expect: fails test_activations_by_hand, test_slopes_by_hand, test_activations_everywhere,
  test_slopes_everywhere
mistake: tanh from sigmoid(z) where sigmoid(2z) belongs
hint: You stretched the sigmoid to the range from -1 to 1. The range is right, the slope is not: at 0 tanh has
  slope 1, yours has 0.5. Something must happen to z as well.
"""


def tanh(z):
    return 2 * sigmoid(z) - 1
