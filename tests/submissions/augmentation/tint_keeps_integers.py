"""
expect: fails test_tint
mistake: tint keeps integers
hint: For images, colours and strengths that are integers, you return integers. Return float64.
"""

import numpy as np


def tint(images, color, strength):
    color = np.reshape(color, (images.shape[1], 1, 1))
    return np.clip((1 - strength) * images + strength * color, 0, 1)
