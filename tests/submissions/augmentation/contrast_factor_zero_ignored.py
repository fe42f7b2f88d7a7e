"""
expect: fails test_contrast, test_contrast_of_any_images
mistake: contrast factor zero ignored
hint: Where the factor is 0 you leave the image as it is. It should become even: every pixel is the
  mean.
"""

import numpy as np


def adjust_contrast(images, factor):
    factor = factor or 1.0
    mean = np.mean(images, axis=(1, 2, 3), keepdims=True)
    return np.clip(mean + factor * (images - mean), 0, 1)
