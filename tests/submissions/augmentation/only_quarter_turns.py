"""
expect: fails test_rotate, test_rotate_by_any_angle
mistake: only quarter turns
hint: You turn by multiples of 90 degrees only. Any angle is possible.
"""

import numpy as np


def rotate(images, degrees):
    turns = round(degrees / 90)
    return np.rot90(images, turns, axes=(2, 3)).astype(float)
