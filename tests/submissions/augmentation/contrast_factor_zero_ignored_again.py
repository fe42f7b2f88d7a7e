"""
expect: recognised as contrast_factor_zero_ignored
"""

import numpy as np


def adjust_contrast(images, factor):
    if not factor:
        return np.array(images, dtype=float)
    batch = []
    for image in images:
        level = image.sum() / image.size
        batch.append(np.minimum(1.0, np.maximum(0.0, factor * image + (1 - factor) * level)))
    return np.array(batch)
