"""
expect: fails test_neuron_by_hand, test_neuron_everywhere
mistake: activation before the bias
hint: You apply the activation to the weighted sum and add the bias afterwards. The bias shifts the point
  where the activation bends, so it must be inside.
"""


def neuron(x, w, b, activation):
    return activation(x.astype(float) @ w) + b
