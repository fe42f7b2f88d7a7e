"""
expect: fails test_network_by_hand, test_network_everywhere
mistake: probabilities for scores
hint: You return probabilities. The scores are asked for, before softmax: the loss takes scores, and regression wants
  any numbers.
"""

import numpy as np


def mlp_scores(parameters, x):
    z = np.dot(x, parameters["w1"]) + parameters["b1"]
    h = np.tanh(z)
    s = np.dot(h, parameters["w2"]) + parameters["b2"]
    e = np.exp(s - s.max(axis=1, keepdims=True))
    return e / e.sum(axis=1, keepdims=True)
