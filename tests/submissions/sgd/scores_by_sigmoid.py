"""
expect: fails test_network_by_hand, test_network_everywhere
mistake: sigmoid for tanh
hint: Your hidden layer uses the sigmoid. Here it is tanh, whose values run from -1 to 1.
"""

import numpy as np


def mlp_scores(parameters, x):
    z = np.dot(x, parameters["w1"]) + parameters["b1"]
    h = 1 / (1 + np.exp(-z))
    return np.dot(h, parameters["w2"]) + parameters["b2"]
