"""
expect: fails test_contrast, test_contrast_of_any_images
mistake: contrast without the mean added
hint: You forgot to add the mean again, after you have multiplied the distances from it.
"""

import numpy as np


def adjust_contrast(images, factor):
    images = np.asarray(images, dtype=np.float64)
    mean = images.mean(axis=(1, 2, 3), keepdims=True)
    return np.clip(factor * (images - mean), 0, 1)
