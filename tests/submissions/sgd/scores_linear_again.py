"""
expect: recognised as scores_linear
"""

import numpy as np


def mlp_scores(parameters, x):
    w1, b1, w2, b2 = (parameters[key] for key in ("w1", "b1", "w2", "b2"))
    rows = []
    for example in x:
        hidden = [sum(example * w1[:, j]) + b1[j] for j in range(len(b1))]
        rows.append([sum(hidden * w2[:, j]) + b2[j] for j in range(len(b2))])
    return np.array(rows, dtype=float)
