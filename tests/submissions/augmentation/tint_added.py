"""
expect: fails test_tint
mistake: tint added
hint: You added the colour without taking anything from the image, so that everything becomes
  brighter.
"""

import numpy as np


def tint(images, color, strength):
    color = np.reshape(color, (images.shape[1], 1, 1))
    return np.clip(images + strength * color, 0, 1)
