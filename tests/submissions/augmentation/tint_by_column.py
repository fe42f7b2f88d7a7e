"""
expect: fails test_tint
mistake: tint by column
hint: The colour runs along the columns of the image: NumPy lines up the *last* axes. Give `color` a
  shape of (C, 1, 1).
"""

import numpy as np


def tint(images, color, strength):
    return np.clip((1.0 - strength) * images + strength * color, 0, 1)
