"""
expect: fails test_neuron_by_hand, test_neuron_everywhere
mistake: neuron without its bias
hint: Your neuron ignores b. Without the bias every boundary passes through the origin. Add it to the weighted
  sum before the activation.
"""


def neuron(x, w, b, activation):
    return activation(x.astype(float) @ w)
