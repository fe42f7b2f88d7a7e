"""
expect: fails test_neuron_by_hand, test_neuron_everywhere
mistake: activation on every product
hint: You apply the activation to each product x·w and then add up. A neuron bends once: first the whole sum
  with the bias, then the activation.
"""


def neuron(x, w, b, activation):
    if x.shape[1] != len(w):
        raise ValueError("shapes do not fit")
    return activation(x.astype(float) * w).sum(axis=1) + b
