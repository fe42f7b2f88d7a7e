"""
expect: fails test_contrast, test_contrast_of_any_images
mistake: contrast not clipped
hint: Your pixels leave the range from 0 to 1. Clip them at the end.
"""

import numpy as np


def adjust_contrast(images, factor):
    images = np.asarray(images, dtype=np.float64)
    mean = images.mean(axis=(1, 2, 3), keepdims=True)
    return mean + factor * (images - mean)
