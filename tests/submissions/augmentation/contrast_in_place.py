"""
expect: fails test_contrast
mistake: contrast in place
hint: You changed the images that were passed in. Work on a copy.
"""

import numpy as np


def adjust_contrast(images, factor):
    mean = images.mean(axis=(1, 2, 3), keepdims=True)
    if images.dtype.kind != "f":
        images = images.astype(float)
    images -= mean
    images *= factor
    images += mean
    return np.clip(images, 0, 1, out=images)
