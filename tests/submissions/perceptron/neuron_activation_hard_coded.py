"""
expect: fails test_neuron_by_hand, test_neuron_everywhere
mistake: relu whatever the activation
hint: Your neuron always uses `relu`. The activation comes in as an argument: call that one.
"""


def neuron(x, w, b, activation):
    return relu(x @ w + b)
