"""
expect: fails test_neuron_by_hand, test_neuron_everywhere
mistake: activation not applied
hint: Your neuron returns the weighted sum with its bias. The activation that is passed in is never called.
"""


def neuron(x, w, b, activation):
    return x.astype(float) @ w + b
