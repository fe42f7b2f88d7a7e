"""
expect: recognised as lstm_state_forgotten
"""

import numpy as np


def lstm_step(x, h, c, wx, wh, b):
    drive = np.dot(x, wx) + b
    write, keep, content, show = np.moveaxis(drive.reshape(len(x), 4, -1), 1, 0)
    write, keep, show = np.exp(-np.logaddexp(0, [-write, -keep, -show]))
    content = np.tanh(content)
    cell = keep * c + write * content
    return show * np.tanh(cell), cell
