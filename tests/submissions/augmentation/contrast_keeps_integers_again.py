"""
expect: recognised as contrast_keeps_integers
"""

import numpy as np


def adjust_contrast(images, factor):
    result = np.empty_like(images)
    for k, image in enumerate(images):
        result[k] = np.clip((1 - factor) * image.mean() + factor * image, 0, 1)
    return result
