"""
expect: fails test_contrast, test_contrast_of_any_images
mistake: contrast about one half
hint: You moved the pixels away from 0.5. The fixed point is the mean of the image.
"""

import numpy as np


def adjust_contrast(images, factor):
    images = np.asarray(images, dtype=np.float64)
    mean = 0.5
    return np.clip(mean + factor * (images - mean), 0, 1)
