"""
tries: Hiding that `relu` changes its argument, by forging the report of what a call changed.
demand: fails test_activations_rules
solution: yes
known: What happens inside the student's process is told by that process, and can be told wrongly.
"""

import sys

import numpy as np

sys.modules["autograder.sandbox.student"].Arguments.changed = lambda self: []


def relu(z):
    if isinstance(z, np.ndarray):
        z[z < 0] = 0
    return np.multiply(np.maximum(z, 0), 1.0)
