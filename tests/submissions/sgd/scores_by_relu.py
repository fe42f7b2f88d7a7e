"""
expect: fails test_network_by_hand, test_network_everywhere
mistake: ReLU for tanh
hint: Your hidden layer uses ReLU. Here it is tanh.
"""

import numpy as np


def mlp_scores(parameters, x):
    z = np.dot(x, parameters["w1"]) + parameters["b1"]
    h = np.maximum(z, 0)
    return np.dot(h, parameters["w2"]) + parameters["b2"]
