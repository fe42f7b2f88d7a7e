"""
expect: recognised as lstm_cell_clipped
"""

import numpy as np


def gate(z):
    return np.exp(-np.logaddexp(0.0, -z))


def lstm_step(x, h, c, wx, wh, b):
    into, keep, new, out = np.hsplit(np.hstack([x, h]) @ np.vstack([wx, wh]) + b, 4)
    cell = gate(keep) * c + gate(into) * np.tanh(new)
    cell = np.minimum(10.0, np.maximum(-10.0, cell))
    return gate(out) * np.tanh(cell), cell
