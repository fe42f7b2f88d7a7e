"""
expect: fails test_contrast, test_contrast_of_any_images
mistake: contrast about channel means
hint: You took a mean for each channel, which changes the colours. Each image has one mean, over all
  its channels.
"""

import numpy as np


def adjust_contrast(images, factor):
    images = np.asarray(images, dtype=np.float64)
    mean = images.mean(axis=(2, 3), keepdims=True)
    return np.clip(mean + factor * (images - mean), 0, 1)
