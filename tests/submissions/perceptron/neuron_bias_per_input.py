"""
expect: fails test_neuron_by_hand, test_neuron_everywhere
mistake: bias added once for each input
hint: You add the bias to every product, so that it counts d times in the sum. It belongs to the neuron, not
  to its inputs: add it once.
"""


def neuron(x, w, b, activation):
    if x.shape[1] != len(w):
        raise ValueError("shapes do not fit")
    return activation((x * w + b).sum(axis=1).astype(float))
