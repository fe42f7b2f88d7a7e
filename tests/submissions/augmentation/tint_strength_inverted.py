"""
expect: fails test_tint
mistake: tint strength inverted
hint: Image and colour have changed places: at strength 0, the image is all colour.
"""

import numpy as np


def tint(images, color, strength):
    color = np.reshape(color, (images.shape[1], 1, 1))
    return np.clip(strength * images + (1.0 - strength) * color, 0, 1)
