"""
expect: fails test_contrast, test_contrast_of_any_images
mistake: contrast divided
hint: You divided by the factor. A factor above 1 should make the contrast stronger.
"""

import numpy as np


def adjust_contrast(images, factor):
    images = np.asarray(images, dtype=np.float64)
    mean = images.mean(axis=(1, 2, 3), keepdims=True)
    return np.clip(mean + (images - mean) / factor, 0, 1)
