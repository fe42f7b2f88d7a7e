"""
expect: recognised as neuron_broadcasts_one_weight
"""

import numpy as np


def neuron(x, w, b, activation):
    products = np.multiply(np.asarray(x, dtype=float), np.expand_dims(w, 0))
    return activation(b + np.add.reduce(products, axis=1))
