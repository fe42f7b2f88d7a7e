"""
expect: fails test_tint
mistake: tint with a clipped colour
hint: You clip the colour to [0, 1] before you mix. Only the result is clipped: a colour may lie
  outside.
"""

import numpy as np


def tint(images, color, strength):
    if len(color) != images.shape[1]:
        raise ValueError("one number a channel")
    color = np.clip(np.asarray(color, dtype=np.float64), 0, 1)
    return np.clip((1 - strength) * images + strength * color[:, None, None], 0, 1)
