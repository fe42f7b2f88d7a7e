"""
expect: recognised as only_quarter_turns
"""

import numpy as np


def rotate(images, degrees):
    turned = images * 1.0
    for _ in range(round(degrees / 90) % 4):
        turned = np.swapaxes(turned, 2, 3)[:, :, ::-1]
    return turned
