"""
expect: fails test_network_by_hand, test_network_everywhere
mistake: first bias forgotten
hint: You leave out b1, the biases of the hidden neurons.
"""

import numpy as np


def mlp_scores(parameters, x):
    z = np.dot(x, parameters["w1"])
    h = np.tanh(z)
    return np.dot(h, parameters["w2"]) + parameters["b2"]
