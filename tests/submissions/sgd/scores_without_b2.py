"""
expect: fails test_network_by_hand, test_network_everywhere
mistake: second bias forgotten
hint: You leave out b2, the biases of the outputs.
"""

import numpy as np


def mlp_scores(parameters, x):
    z = np.dot(x, parameters["w1"]) + parameters["b1"]
    h = np.tanh(z)
    return np.dot(h, parameters["w2"])
