"""
expect: fails test_tint
mistake: tint multiplied
hint: You multiplied the image by the colour. A tint mixes the two: a share of the image plus a share
  of the colour.
"""

import numpy as np


def tint(images, color, strength):
    color = np.reshape(color, (images.shape[1], 1, 1))
    return np.clip(images * (1.0 - strength + strength * color), 0, 1)
