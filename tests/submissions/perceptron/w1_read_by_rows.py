"""
expect: fails test_two_layers_by_hand, test_two_layers_everywhere
mistake: w1 transposed
hint: You take the rows of w1 for the hidden neurons' weights. w1 has shape (d, h): column k belongs to hidden
  neuron k. With as many inputs as hidden neurons nothing complains, the numbers are just wrong.
"""


def two_layers(x, w1, b1, w2, b2, activation):
    if x.shape[1] != w1.shape[0] or w1.shape[1] != len(w2):
        raise ValueError("the shapes do not fit")
    by_neuron = w1.reshape(len(b1), x.shape[1])
    hidden = activation(x.astype(float) @ by_neuron.T + b1)
    return hidden @ w2 + b2
