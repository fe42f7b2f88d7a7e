"""
expect: recognised as two_layers_shapes_not_checked
"""


def two_layers(x, w1, b1, w2, b2, activation):
    d, h = min(x.shape[1], w1.shape[0]), min(w1.shape[1], len(b1), len(w2))
    hidden = activation(x[:, :d].astype(float) @ w1[:d, :h] + b1[:h])
    return hidden @ w2[:h] + b2
