"""
expect: fails test_contrast, test_contrast_of_any_images
mistake: contrast rescaled
hint: You squeeze the whole batch into the range from 0 to 1 where something leaves it. Cut off what
  leaves the range: the other pixels stay where they are.
"""

import numpy as np


def adjust_contrast(images, factor):
    images = np.asarray(images, dtype=np.float64)
    mean = images.mean(axis=(1, 2, 3), keepdims=True)
    moved = mean + factor * (images - mean)
    low, high = min(moved.min(), 0), max(moved.max(), 1)
    return (moved - low) / (high - low)
