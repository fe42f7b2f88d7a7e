"""
expect: fails test_neuron_by_hand, test_neuron_everywhere
mistake: bias multiplied by the inputs
hint: Your bias is multiplied by the inputs, as if it were added to every weight. The bias stands alone: it is
  added once, after the products are summed.
"""


def neuron(x, w, b, activation):
    return activation(x.astype(float) @ (w + b))
