"""
expect: fails test_two_layers_by_hand, test_two_layers_rules, test_two_layers_compute_xor,
  test_two_layers_everywhere
mistake: b1 changed by every example
hint: You start each hidden sum with `z = b1` and then add to z. That is no copy: b1 itself grows with every
  example, so all but the first are wrong.
"""

import numpy as np


def two_layers(x, w1, b1, w2, b2, activation):
    if w1.shape[0] != x.shape[1] or w1.shape[1] != len(w2):
        raise ValueError("the shapes do not fit")
    outputs = []
    for row in x:
        z = b1
        z += row @ w1
        outputs.append(activation(z) @ w2 + b2)
    return np.array(outputs, dtype=float)
