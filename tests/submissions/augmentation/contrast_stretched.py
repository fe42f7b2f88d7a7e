"""
expect: fails test_contrast, test_contrast_of_any_images
mistake: contrast stretched
hint: You stretched each image to the full range from 0 to 1 and ignored the factor.
"""

import numpy as np


def adjust_contrast(images, factor):
    low = images.min(axis=(1, 2, 3), keepdims=True)
    high = images.max(axis=(1, 2, 3), keepdims=True)
    return (images - low) / (high - low)
