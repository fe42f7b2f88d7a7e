"""
expect: fails test_network_by_hand, test_network_everywhere
mistake: first bias added after tanh
hint: You add b1 after tanh. It belongs into the sum that tanh is applied to.
"""

import numpy as np


def mlp_scores(parameters, x):
    z = np.dot(x, parameters["w1"])
    h = np.tanh(z) + parameters["b1"]
    return np.dot(h, parameters["w2"]) + parameters["b2"]
