"""
expect: fails test_contrast, test_contrast_of_any_images
mistake: contrast about zero
hint: You multiplied the pixels themselves, which makes the image brighter or darker. Multiply their
  distance from the mean.
"""

import numpy as np


def adjust_contrast(images, factor):
    images = np.asarray(images, dtype=np.float64)
    return np.clip(factor * images, 0, 1)
