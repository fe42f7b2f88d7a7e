"""
expect: fails test_contrast, test_contrast_of_any_images
mistake: contrast about pixel means
hint: You took the mean over the channels, at each pixel for itself. Each image has one mean, over
  channels, rows and columns.
"""

import numpy as np


def adjust_contrast(images, factor):
    images = np.asarray(images, dtype=np.float64)
    mean = images.mean(axis=1, keepdims=True)
    return np.clip(mean + factor * (images - mean), 0, 1)
