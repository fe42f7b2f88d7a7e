"""
expect: fails test_neuron_by_hand, test_neuron_everywhere
mistake: result is a column
hint: Your result has shape (n, 1): a column, not n numbers. Beware: a column minus a row of shape (n,) gives
  an n×n table without any complaint.
"""


def neuron(x, w, b, activation):
    return activation(x.astype(float) @ w.reshape(-1, 1) + b)
