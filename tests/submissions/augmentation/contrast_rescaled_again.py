"""
expect: recognised as contrast_rescaled
"""

import numpy as np


def adjust_contrast(images, factor):
    moved = np.empty(images.shape)
    for i, image in enumerate(images):
        m = image.sum() / image.size
        moved[i] = factor * image + (1 - factor) * m
    if moved.min() < 0 or moved.max() > 1:
        top = max(float(moved.max()), 1.0)
        bottom = min(float(moved.min()), 0.0)
        moved = (moved - bottom) / (top - bottom)
    return moved
