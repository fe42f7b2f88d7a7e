"""
expect: fails test_network_by_hand, test_network_everywhere
mistake: tanh on the output
hint: You apply tanh to the output too. The output layer is linear: scores may be any numbers.
"""

import numpy as np


def mlp_scores(parameters, x):
    z = np.dot(x, parameters["w1"]) + parameters["b1"]
    h = np.tanh(z)
    return np.tanh(np.dot(h, parameters["w2"]) + parameters["b2"])
