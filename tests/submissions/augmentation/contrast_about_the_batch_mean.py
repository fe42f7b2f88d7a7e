"""
expect: fails test_contrast, test_contrast_of_any_images
mistake: contrast about the batch mean
hint: You took one mean for the whole batch. Then a dark image changes with its neighbours in the
  batch. Each image has a mean of its own.
"""

import numpy as np


def adjust_contrast(images, factor):
    images = np.asarray(images, dtype=np.float64)
    mean = images.mean()
    return np.clip(mean + factor * (images - mean), 0, 1)
