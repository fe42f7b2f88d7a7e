"""
expect: fails test_step_by_hand
mistake: integer weights stay integers
hint: From integer arrays you return an integer array, which cannot hold the next fraction of a step. Return float64.
"""

import numpy as np


def sgd_step(theta, gradient, learning_rate):
    return theta - learning_rate * gradient
