"""
expect: fails test_network_by_hand, test_network_everywhere
mistake: no activation
hint: Your hidden layer has no activation. Two linear layers in a row are one linear layer: apply tanh between them.
"""

import numpy as np


def mlp_scores(parameters, x):
    z = np.dot(x, parameters["w1"]) + parameters["b1"]
    h = z
    return np.dot(h, parameters["w2"]) + parameters["b2"]
