"""
expect: recognised as hidden_layer_averaged
"""

import numpy as np


def two_layers(x, w1, b1, w2, b2, activation):
    if w1.shape != (x.shape[1], len(w2)):
        raise ValueError("the shapes do not fit")
    hidden = activation(np.einsum("nd,dh->nh", x.astype(float), w1) + b1)
    return np.mean(hidden * w2, axis=1) + b2
